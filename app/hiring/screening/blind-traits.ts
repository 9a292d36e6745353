import { stretchesOf, withoutOverlaps, type Stretch } from "./word-search.ts";

/** What a text tells of a person that is nobody's business, as the key of what stands in its place. */
export type Trait = "age" | "gender" | "family" | "origin";

/** A label ends with a colon, or with the edge of its cell in a table. */
const VALUE = String.raw`(?:[ \t]*[:：]|[ \t]*\t)\s*[^\n,;|]+`;
/** Between the marks that end a part of a line: data people marry data sets, and nodes have two children. */
const PART_BEGINS = String.raw`(?<=(?:^|[\n\t,;|•·(]|[ \t][-–—])[ \t]*)`;
const PART_ENDS = String.raw`(?=[ \t]*(?:$|[\n\t,;|•·).]|[ \t][-–—][ \t]))`;
const LINE_BEGINS = String.raw`(?<=(?:^|[\n\t|•·])[ \t]*)`;
const LINE_ENDS = String.raw`(?=[ \t]*(?:$|[\n\t|•·]))`;

const BIRTH =
  /(?<!\p{L})(?:date of birth|birth ?date|birthday|d\.?o\.?b\.?|(?<!-)born(?=[^\n]{0,30}(?:19|20)\d\d)|(?<=(?:^|[\n|•·(,;]|was )[ \t]*)born (?:on|in)|geburtsdatum|geburtstag|geboren(?: am| in)?|geb\.|date de naissance|née? (?:le|en)|né\(e\) (?:le|en)|fecha de (?:nacimiento|nac\.)|nacid[oa](?: el| en)?|data de nascimento|nascid[oa] (?:em|a)|data di nascita|nat[oa] (?:il|a|nel)(?=\s+\p{L}*\s?\d)|data urodzenia|出生日期|出生年月|生年月日)[^\n]*/giu;
/** "* 12.03.1990 in Unna", as German resumes have it. */
const STAR =
  /(?<![\p{L}\p{N}*])\*[ \t]?\d{1,2}[./][ \t]?\d{1,2}[./][ \t]?(?:19|20)\d\d(?:[ \t]in[ \t]\p{Lu}[\p{L}-]+)?/gu;
const BIRTH_YEAR =
  /(?<!\p{L})(?:year of birth|birth ?year|geburtsjahr|jahrgang|année de naissance|año de nacimiento|ano de nascimento|anno di nascita|rok urodzenia|出生年份)\s*[:：]?\s*(?:19|20)\d{2}(?!\d)/giu;
const AGE =
  /(?<!\p{L})(?:aged?|alter|edad|âge|idade|età|wiek|年龄)\s*[:：]?\s*\d{2}\b[^\n,;|]{0,8}|\b\d{2}\s*(?:years? old|yrs? old|jahre alt|ans|años|anos|anni|lat|岁)(?!\p{L})/giu;
/** "男 | 1994年3月": a month alone in a part of a line, and no span of time. */
const CHINESE_MONTH = new RegExp(
  String.raw`${LINE_BEGINS}(?:19|20)\d\d[ \t]?年[ \t]?\d{1,2}[ \t]?月(?:[ \t]?\d{1,2}[ \t]?日)?(?:出?生)?${LINE_ENDS}`,
  "gu",
);

const GENDER = new RegExp(
  String.raw`(?<!\p{L})(?:gender|sex|pronouns|geschlecht|sexe|genre|sexo|género|性别)${VALUE}|${LINE_BEGINS}(?:sex|gender|geschlecht|sexe|sexo)[ \t]+(?:male|female|[mfw]|männlich|weiblich|masculin|féminin|masculino|femenino|hombre|mujer|non-binary|diverse?)${PART_ENDS}|${PART_BEGINS}[男女](?:性)?${PART_ENDS}`,
  "giu",
);

const COUNT =
  "\\d|no|one|two|three|four|five|keine?|ein|eine|zwei|drei|vier|fünf|sans|une?|deux|trois|quatre|sin|un[oa]?|dos|tres|cuatro|sem|dois|duas|três";
const CHILDREN = String.raw`(?:(?:${COUNT})[ \t]+(?:(?:small|young|adult|kleine|erwachsene)[ \t]+)?(?:child(?:ren)?|kids?|sons?|daughters?|kind(?:er)?|söhne?|töchter|tochter|enfants?|hij[oa]s?|filh[oa]s?)|kinderlos)(?!\p{L})`;
const AND_CHILDREN = String.raw`(?:[ \t]*(?:,|and|with|und|mit|et|avec|y|con|e|com)?[ \t]*${CHILDREN})?`;
const FAMILY = new RegExp(
  String.raw`(?<!\p{L})(?:marital status|civil status|family status|children|familienstand|kinder|état civil|situation (?:familiale|de famille)|enfants|estado civil|hijos|婚姻状况|婚姻)${VALUE}${AND_CHILDREN}`,
  "giu",
);
const FAMILY_PART = new RegExp(
  String.raw`${PART_BEGINS}(?:(?:happily|glücklich)[ \t]+)?(?:married|divorced|widowed|verheiratet|ledig|geschieden|verwitwet|marié(?:\(?e\)?)?|pacsé(?:\(?e\)?)?|célibataire|divorcé(?:\(?e\)?)?|casad[oa](?:\(a\))?|solter[oa]|solteir[oa]|divorciad[oa]|已婚|未婚)${AND_CHILDREN}${PART_ENDS}|${LINE_BEGINS}${CHILDREN}${LINE_ENDS}`,
  "giu",
);
/** "Mother of two"; data have parents, too, but nobody counts theirs in words. */
const PARENT = new RegExp(
  String.raw`(?<!\p{L})(?:(?:proud|happy|single|working|stay-at-home)[ \t]+)?(?:mother|father|mum|mom|dad|mutter|vater|mère|père|madre|padre|mãe|pai)[ \t]+(?:of|to|von|de)[ \t]+(?:${COUNT}|twins|zwillingen|jumeaux|gemelos)(?:[ \t]+(?:child(?:ren)?|kids?|sons?|daughters?|boys|girls|kindern?|enfants|hij[oa]s|filh[oa]s))?(?!\p{L})|(?<!\p{L})(?:my|our)[ \t]+(?:wife|husband|spouse|sons?|daughters?|children|kids)(?!\p{L})|(?<!\p{L})(?:meine[rn]?[ \t]+(?:frau|kinder|familie)|mein(?:em|en)?[ \t]+mann|ma[ \t]+femme|mon[ \t]+mari|mes[ \t]+enfants|mi[ \t]+(?:esposa|marido)|mis[ \t]+hijos)(?!\p{L})`,
  "giu",
);
const FAMILY_LEAVE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:maternity|paternity|parental|adoption|child[- ]?care)[ \t]+leave|elternzeit|mutterschutz|babypause|mutterschaftsurlaub|congé[ \t]+(?:de[ \t]+)?(?:maternité|paternité|parental)|baja[ \t]+(?:por[ \t]+)?(?:maternal|paternal|maternidad|paternidad)|permiso[ \t]+(?:de[ \t]+|por[ \t]+)?(?:maternidad|paternidad)|licença[- ](?:maternidade|paternidade)|产假|陪产假|育儿假)(?=[ \t]*(?:$|[\n\t,;|•·).:(–—-]|\d))`,
  "giu",
);

const ORIGIN = new RegExp(
  String.raw`(?<!\p{L})(?:nationality|citizenship|place of birth|religion|caste|ethnicity|race|staatsangehörigkeit|staatsbürgerschaft|nationalität|konfession|geburtsort|nationalité|lieu de naissance|nacionalidad|nacionalidade|lugar de nacimiento|国籍|民族|籍贯|政治面貌|宗教信仰)${VALUE}|${PART_BEGINS}\p{Script=Han}{1,4}族${PART_ENDS}`,
  "giu",
);
/** Written as such, whatever stands around it: "German citizen", "nationalité française". */
const CITIZEN =
  /(?<![\p{L}.])(?!(?:Senior|Good|Citizen|Data|First|Global|Digital|Corporate)\s)(?:[Dd]ual )?(?:\p{Lu}[\p{L}.]+(?:[/-]\p{Lu}\p{L}+| and \p{Lu}\p{L}+)?) (?:[Cc]itizen(?:ship)?|national(?:ity)?|Nationality|passport(?: holder)?)(?=[ \t]*(?:$|[\n\t,;|•·).(]| (?:and|with|by|since) ))|(?<!\p{L})(?:[Dd]eutsche|[ÖöÜü]?\p{L}+ische) Staats(?:angehörigkeit|bürgerschaft)|(?<!\p{L})(?:[Nn]ationalité \p{L}+|[Dd]e nacionalidad \p{L}+|[Cc]iudadan[oa] \p{Ll}+)|(?<=(?:^|[\n\t|•·])[ \t]*)Nationality[ \t]+\p{Lu}\p{L}+(?=[ \t]*(?:$|[\n\t,;|•·]))/gu;

const TRAITS: readonly (readonly [Trait, readonly RegExp[]])[] = [
  ["age", [BIRTH, STAR, BIRTH_YEAR, AGE, CHINESE_MONTH]],
  ["gender", [GENDER]],
  ["family", [FAMILY, FAMILY_PART, PARENT, FAMILY_LEAVE]],
  ["origin", [ORIGIN, CITIZEN]],
];

/** Where a text tells in so many words how old its owner is, their gender, their family, or where they come from. */
export function findTraits(text: string): (Stretch & { readonly trait: Trait })[] {
  const found = TRAITS.flatMap(([trait, patterns]) =>
    patterns.flatMap((pattern) =>
      stretchesOf(text, pattern).map(({ from, to }) => ({
        from,
        to: from + text.slice(from, to).trimEnd().length,
        trait,
      })),
    ),
  );
  return withoutOverlaps(found);
}
