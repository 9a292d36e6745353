import { plain } from "./vocabulary.ts";

/** Languages for computers, plain; what a list of languages may hold besides those that people speak. */
const LANGUAGES =
  "python|java|javascript|typescript|js|ts|c|c++|c#|f#|r|go|golang|rust|scala|kotlin|swift|objective-c|ruby|php|perl|lua|dart|julia|haskell|ocaml|erlang|elixir|clojure|lisp|scheme|racket|prolog|fortran|cobol|pascal|delphi|ada|groovy|matlab|octave|sas|stata|spss|vba|visual basic|visual basic .net|vb.net|assembly|assembler|bash|shell|shell script|shell scripting|unix shell|powershell|awk|tcl|sql|mysql|postgresql|nosql|t-sql|tsql|pl/sql|plsql|pl/pgsql|hiveql|spark sql|sparql|graphql|cypher|dax|mdx|abap|apex|solidity|verilog|vhdl|zig|nim|crystal|elm|smalltalk|cuda|html|html5|css|css3|sass|xml|xslt|json|yaml|latex|tex|markdown|pyspark|react|node.js|.net";
/** Names whose last words look like a level. */
const LEVEL_LIKE =
  "visual basic|react native|cloud native|ai native|digital native|ansys fluent|windows 7/10|windows 8/10|windows 8.1/10";

const languages = new Set(LANGUAGES.split("|"));
const levelLike = new Set(LEVEL_LIKE.split("|"));

/** Whether all of a text names languages for computers, whatever version: "Java 17", "Python 2/3", "C/C++". */
export function isComputerLanguage(text: string): boolean {
  const name = plain(text).replace(/\s+v?\d[\d./]*\+?$/, "");
  return languages.has(name) || name.split(/\s*\/\s*/).every((part) => languages.has(part));
}

/** Whether a text is a name whose last words only look like a level: "Visual Basic", "React Native". */
export function endsLikeLevel(text: string): boolean {
  return levelLike.has(plain(text));
}
