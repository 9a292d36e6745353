/** What the clipboard holds after copying from real programs, shortened where they repeat themselves. */
export const PASTED: readonly {
  readonly from: string;
  readonly html: string;
  readonly lines: readonly string[];
}[] = [
  {
    from: "Word, with its own list",
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment--><h1 style='margin-top:12.0pt'>Interview<o:p></o:p></h1><p class=MsoNormal>Designed the <b>ingestion</b>
 layer <i style='mso-bidi-font-style:normal'>alone</i>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Kafka to S3<o:p></o:p></p><p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>exactly once, by keys<o:p></o:p></p><!--EndFragment--></body></html>`,
    lines: ["Interview", "Designed the **ingestion** layer _alone_.", "Kafka to S3", "exactly once, by keys"],
  },
  {
    from: "Google Docs",
    html: `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-4f2d7c1b-7fff-3b1c"><p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-size:11pt;font-weight:400;font-style:normal;white-space:pre;white-space:pre-wrap;">Asked for the </span><span style="font-size:11pt;font-weight:700;white-space:pre-wrap;">skew</span><span style="font-weight:400;white-space:pre-wrap;"> first</span></p><br /><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">salted keys</span></p></li><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><a href="https://example.com/x" style="text-decoration:none;"><span style="font-weight:400;text-decoration:underline;">broadcast join</span></a></p></li></ul></b><br class="Apple-interchange-newline">`,
    lines: ["Asked for the **skew** first", "salted keys", "broadcast join"],
  },
  {
    from: "a web page, with scripts, a picture and a link to nowhere good",
    html: `<!--StartFragment--><div><h2>About&nbsp;me</h2><p>Data &amp; <a href="javascript:alert(1)">platforms</a>,<br>since 2014<img src="x" onerror="alert(1)"></p><script>alert(1)</script><p style="display:none">buy this</p><nav><ul><li>Home</li><li>Talks</li></ul></nav></div><!--EndFragment-->`,
    lines: ["About me", "Data & platforms,", "since 2014", "Home", "Talks"],
  },
  {
    from: "a spreadsheet",
    html: `<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><th>table</th><th>rows</th></tr><tr><td data-sheets-value="{}">orders</td><td style="text-align:right;">12,000,000</td></tr><tr><td></td><td></td></tr></tbody></table>`,
    lines: ["**table** | **rows**", "orders | 12,000,000"],
  },
  {
    from: "an editor of code",
    html: `<meta charset='utf-8'><div style="color: #d4d4d4;font-family: Menlo, monospace;line-height: 18px;white-space: pre;"><div><span style="color: #569cd6;">select</span><span> user_id,</span></div><div><span>    count(*) </span><span style="color: #569cd6;">filter</span><span> (where a &lt; b)</span></div><br><div><span style="color: #569cd6;">from</span><span> visits</span></div></div>`,
    lines: ["select user_id,", "    count(*) filter (where a < b)", "from visits"],
  },
  {
    from: "a page of documentation",
    html: `<p>Run:</p><pre><code class="language-py">def f(x):
    return x
</code></pre><ol><li>One<ol><li>Inner</li></ol></li><li>Two</li></ol>`,
    lines: ["Run:", "def f(x):", "    return x", "One", "Inner", "Two"],
  },
];
