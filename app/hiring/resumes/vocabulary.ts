/**
 * Words by which resumes in English, French, Spanish, German and Chinese tell what a piece of text is. All lists are
 * plain (lower case, without accents), as `plain` writes text.
 */

const ONLY_ASCII = /^[\0-\x7f]*$/;

/** Text without accents, case and compatibility forms, for comparing. */
export function plain(text: string): string {
  const bare = ONLY_ASCII.test(text)
    ? text
    : text
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .normalize("NFC");
  return bare
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/&/g, " and ")
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

/** Accents go, but every character keeps its place. */
export function levelled(text: string): string {
  if (ONLY_ASCII.test(text)) return text;
  let out = "";
  for (const character of text) {
    const base = character.normalize("NFD").replace(/\p{M}+/gu, "");
    out += base.length === character.length ? base : character;
  }
  return out.replace(/[’‘]/g, "'");
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s*[,\n]\s*/);
}

function anyOf(list: string): RegExp {
  const sources = words(list).map((word) =>
    word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "[ -]"),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join("|")})(?![\\p{L}\\p{N}])`, "u");
}

export const SECTION_KINDS = [
  "employment",
  "education",
  "skills",
  "languages",
  "summary",
  "contact",
  "references",
  "other",
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** Words that decide what a heading announces; the first list that has one decides. */
export const HEADING_WORDS: readonly (readonly [SectionKind, readonly string[]])[] = [
  [
    "other",
    words(`volunteer, volunteering, voluntary, volunteerism, benevolat, voluntariado, ehrenamt, ehrenamtliche,
      extracurricular, extra-curricular, activities, activity, projects, project, projets, proyectos, projekte, projekt, awards, award,
      honors, honours, honor, achievements, achievement, accomplishments, auszeichnungen, distinctions, premios, prix,
      publications, publication, publikationen, veroffentlichungen, publicaciones, patents, patent, certifications, certification, certificates,
      certificate, certificats, certificaciones, certificados, zertifikate, zertifizierungen, licenses, licences, courses, coursework,
      cours, cursos, kurse, interests, interest, hobbies, hobby, loisirs, interets, intereses, aficiones, interessen,
      talks, presentations, presentation, speaking, conferences, memberships, membership, affiliations, leadership, community, committees, committee,
      writing, mentoring, scholarships, grants, societies, open source contributions, hackathons, competitions, societies,
      项目经验, 项目经历, 项目, 荣誉, 获奖, 获奖经历, 奖项, 证书, 兴趣爱好, 兴趣, 爱好, 社会活动, 校园经历, 志愿者, 出版物, 培训经历, 培训`),
  ],
  ["references", words("references, reference, referees, referee, referenzen, referencias, 推荐人, 证明人")],
  [
    "languages",
    words(
      "languages, language, speaks, langues, langue, idiomas, idioma, sprachen, sprachkenntnisse, 语言, 语言能力, 外语",
    ),
  ],
  [
    "education",
    words(`parcours academique, parcours universitaire, parcours scolaire, akademischer werdegang, akademische laufbahn, schulischer werdegang, titulacion, titulaciones, degree, education, educational, academic, academics, academia, studies, qualification, qualifications, degrees, schooling, formation, formations, etudes, diplomes,
      scolarite, school, schools, schule, schulzeit, schulisches, hochschule, cursus, educacion, formacion, estudios, ausbildung, bildung, bildungsweg, studium, schulbildung, werdegang akademischer,
      教育背景, 教育经历, 教育, 学历, 学历背景`),
  ],
  [
    "skills",
    words(`skills, skill, skillset, toolkit, competencies, competences, competencias, expertise, technologies, technology, tools, toolbox, tech stack, stack, proficiencies,
      proficiency, strengths, abilities, capabilities, habilidades, aptitudes, destrezas, conocimientos, kenntnisse, fahigkeiten, kompetenzen,
      outils, herramientas, werkzeuge, informatique, savoir-faire, edv-kenntnisse, it-kenntnisse, edv, programming, computing, 技能, 专业技能, 技术技能, 技能特长, 个人技能, 职业技能, 我的技能, 技术栈, 专业能力, 技术能力`),
  ],
  [
    "employment",
    words(`parcours professionnel, carriere, trayectoria profesional, vida laboral, experiencia laboral, experience, experiences, employment, work, career, internships, internship, positions, appointments, jobs, emploi, emplois, stages, experiencia, experiencias, empleo, laboral,
      trayectoria, stationen, berufserfahrung, erfahrung, berufspraxis, beruflicher, werdegang, praxiserfahrung, praktika, arbeitserfahrung, beschaftigung,
      工作经历, 工作经验, 职业经历, 实习经历, 实习经验, 工作`),
  ],
  [
    "summary",
    words(`summary, career objective, career objectives, career goal, career goals, career summary, career aim, employment objective, professional objective, summary of qualifications, qualifications summary, qualification summary, qualifications profile, career profile, profile, about, about me, objective, overview, introduction, statement, highlights, bio, biography, motto, resume, profil, a propos, objectif, presentation,
      perfil, sobre mi, resumen, objetivo, extracto, uber mich, kurzprofil, zusammenfassung, 个人简介, 自我评价, 简介, 个人总结, 求职意向, 自我介绍, welcome`),
  ],
  [
    "contact",
    words(`contact, contacts, contact me, details, personal, info, information, coordonnees, contacto, datos, datos personales, kontakt, kontaktdaten, personliche daten,
      personalien, links, find me, online, social, socials, networks, profiles, 联系方式, 个人信息, 基本信息, 联系`),
  ],
];

/** German writes such words as one: the last part decides. */
export const HEADING_STEMS: readonly (readonly [SectionKind, RegExp])[] = [
  ["languages", /^(?:fremd)?sprach(?:en)?(?:kenntnisse)?$/],
  [
    "other",
    /^weiterbildung(?:en)?$|^fortbildung(?:en)?$|projekt(?:e|erfahrung)$|zertifi(?:kat|zierung)e?n?$/,
  ],
  ["employment", /erfahrung(?:en)?$|^berufs(?:tatigkeit|stationen|weg)$|^(?:praktika|praxis)$/],
  ["education", /ausbildung$|^studi(?:um|en)$|bildungs(?:weg|gang)$|^(?:hoch)?schul(?:bildung|e|abschluss)$/],
  ["skills", /kenntnisse$|fahigkeiten$|kompetenzen$|^qualifikationen$/],
];

/** "Where I have worked", "What I can do": the verb decides. */
export const HEADING_VERBS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    "employment",
    /^(?:where|what) (?:i|i've) (?:have )?(?:work|worked|been working)(?: (?:on|for|as|so far))?$/,
  ],
  ["education", /^(?:where|what) (?:i|i've) (?:have )?(?:study|studied|learn|learnt|learned)(?: so far)?$/],
  ["skills", /^what (?:i|i'm) (?:can do|know|can|do well|do best|work with|use|bring|am good at|good at)$/],
  ["languages", /^(?:what|which languages|languages) i speak$/],
  ["employment", /^(?:wo ich (?:gearbeitet habe|arbeite)|ou j'ai travaille|donde he trabajado)$/],
  ["education", /^(?:wo ich studiert habe|was ich gelernt habe|ou j'ai etudie|donde he estudiado)$/],
  ["skills", /^(?:was ich kann|ce que je sais faire|lo que se hacer)$/],
];

/** Words that may stand in a heading without deciding anything. */
export const HEADING_FILLERS: ReadonlySet<string> = new Set(
  words(`professional, top, relevant, related, history, background, and, of, my, the, in, additional, other, selected, recent, key, core, main, technical, soft, hard,
    personal, tecnicos, tecnicas, computer, it, industry, research, teaching, academic, training, record, areas, area, practical, summary, executive, me, et, y, e, und, de, des, du, la, le, les,
    professionnelle, professionnelles, professionnel, profesional, profesionales, academica, tecnicas, informaticas, techniques, personnel, personnelles, competences,
    expertise, experience, with, full-time, part-time, military, service, digital, development, web, software, data, engineering, management, general, special, major, previous, past, current,
    career, work, employment, qualifications, skills, languages, tools, education, programming, frameworks, knowledge, interpersonal, certifications, linguistiques, linguisticas,
    informaticos, berufliche, fachliche, schulische, akademische, sonstige, weitere, besondere, clave, principales, professionals, statement, level, for, to, a, social, media,
    academique, academiques, universitaire, universitaires, scolaire, scolaires, laborales, universitaria, digitales, humanas, blandas, personales, formelle, praktische, relevante, bisherige, wichtigste, cles, informatiques, numeriques, humaines, metier, fonctionnelles, transversales, other, hands-on, where, have, worked, studied, what, know, do, can, online, presence, contact, details, information, matter, subject, strength, methods, methodologies, key, activities, paid, leadership, projects, awards, honors, links`),
);

/** A heading that begins with skills is about them, whatever else stands there for want of a section of its own. */
export const HEADING_SKILLS =
  /^(?:(?:additional|technical|key|core|other) )?(?:skills|competencies|competences|habilidades|kenntnisse)(?:,| and| et| y| und|\/| \/)+ ?(?:languages?(?:,| and) )?(?:interests?|hobbies|activities|certifications?|certificates|awards|hobbys|interessen|intereses|aficiones|loisirs|centres? d'interets?)$/;

/** A heading that means employment although its deciding word stands in the list of others. */
export const HEADING_EMPLOYMENT =
  /^(?:(?:academic|faculty|professional|teaching|research|clinical) )?(?:appointments|positions)(?: held)?$|^research$|^(?:professional|career|work|employment) (?:background|history|journey|path|record)$|^(?:(?:professional|work|relevant|research|teaching|industry|leadership|employment|career)[ ,/]*(?:and )?)*(?:experience|experiences)(?: and (?:leadership|projects|achievements|accomplishments))?$/;

export const TITLE_WORDS =
  anyOf(`engineer, engineers, engineering manager, developer, manager, analyst, scientist, architect, designer, consultant, director, president,
  ceo, cto, cfo, coo, cio, cpo, cmo, vp, svp, evp, officer, intern, internship, trainee, apprentice, assistant, associate, specialist, administrator, admin, coordinator, researcher,
  fellow, lecturer, professor, teacher, tutor, instructor, founder, co-founder, cofounder, owner, partner, lead, leader, head, supervisor, technician, programmer, tester, qa, sre, devops,
  devops engineer, accountant, auditor, nurse, physician, lawyer, attorney, paralegal, clerk, secretary, receptionist, cashier, representative, agent, advisor, adviser, strategist, planner,
  buyer, dba, sysadmin, programmer analyst, writer, editor, journalist, translator, contractor, freelancer, freelance, strategist, recruiter, statistician, economist, mathematician, operator, mechanic, driver, chef, cook, waiter, waitress, barista, salesperson, sales associate, executive, principal,
  superintendent, inspector, investigator, contributor, master, scrum master, product owner, staff, postdoc, postdoctoral, doctoral candidate, expert, mentor, coach, volunteer, chairman, chair, chairperson, member, stagiaire, ingenieur, ingenieure, developpeur, developpeuse, charge,
  chargee, chef de projet, responsable, directeur, directrice, consultante, analyste, technicien, technicienne, alternant, alternante, apprenti, gerant, gerante, assistante, vendeur, vendeuse,
  professeur, enseignant, chercheur, chercheuse, comptable, redacteur, graphiste, concepteur, architecte, administrateur, ingeniero, ingeniera, desarrollador, desarrolladora, analista, gerente, director general, directora, jefe, jefa, becario,
  becaria, practicante, consultor, consultora, profesor, profesora, investigador, investigadora, tecnico, tecnica, coordinador, coordinadora, programador, programadora, arquitecto, arquitecta, disenador,
  disenadora, auxiliar, asistente, encargado, cientifico, cientifica, contable, entwickler, entwicklerin, ingenieurin, softwareentwickler, softwareentwicklerin, softwareingenieur, leiter, leiterin, teamleiter, teamleiterin, berater, beraterin,
  praktikant, praktikantin, praktikum, werkstudent, werkstudentin, mitarbeiter, mitarbeiterin, wissenschaftlicher mitarbeiter, projektleiter, projektleiterin, analystin, geschaftsfuhrer, geschaftsfuhrerin, datenanalyst, datenanalystin, dateningenieur,
  dateningenieurin, sachbearbeiter, sachbearbeiterin, referent, referentin, assistent, assistentin, forscher, doktorand, doktorandin, auszubildender, kaufmann, kauffrau, data engineer, product manager, ux, ui lead, evangelist, advocate, actuary, pharmacist, therapist, counselor, paramedic, electrician, carpenter, welder, custodian, librarian, curator, photographer, producer, artist, animator, model, actor, musician, host, hostess, bartender, steward, pilot, captain, sergeant, lieutenant, marketer, modeler, modeller, controller, bookkeeper, underwriter, trader, broker, banker, teller, quant`);

/** Chinese and compound German titles carry no word bounds. */
export const TITLE_PARTS =
  /(?:工程师|经理|开发|分析师|总监|主管|助理|实习生|设计师|架构师|科学家|研究员|顾问|专员|负责人|讲师|教授|程序员|运营|总裁|主任)|(?:entwickler|ingenieur|leiter|berater|manager|analyst|forscher|techniker|statistiker|informatiker|mathematiker|redakteur|buchhalter|verkäufer|lehrer)(?:in)?(?![\p{L}])/u;

export const COMPANY_WORDS =
  anyOf(`inc, inc., llc, ltd, ltd., limited, corp, corp., corporation, co., company, gmbh, ag, kg, se, sa, s.a., s.a, sas, sarl, s.l., sl, srl, s.r.l., spa, plc, pty, bv, b.v., nv, oy, ab, llp, lp, group, groupe, grupo, gruppe,
  holdings, holding, bank, banque, banco, labs, lab, laboratory, laboratories, laboratoire, technologies, systems, solutions, software house, studio, studios, agency, agence, consulting, consultants, partners, ventures, capital,
  university, universite, universidad, universitat, college, institute, institut, instituto, hospital, clinic, ministry, department, foundation, association, society, council, government, city of, army, navy, air force, airlines, insurance, pharmaceuticals, industries,
  enterprises, services, school, center, centre, networks, media, publishing, motors, energy, electronics, stores, market, analytics, robotics, dynamics, interactive, international, worldwide, global services, works, cie, verlag, werke, stiftung, hochschule`);
export const COMPANY_PARTS = /(?:公司|集团|银行|科技|大学|研究院|研究所|事务所|医院|工作室|学院)/u;

export const SCHOOL_WORDS =
  anyOf(`university, univ, univ., vidyalaya, mahavidyalaya, vidyapeeth, vidya mandir, college, institute of, institute, institution, school, academy, polytechnic, politechnika, uniwersytet, universitet, universitetet, univerzita, hogeschool, hogskola, hogskolan, colaiste, scoil, conservatory, seminary, faculty, universite, ecole, lycee, institut, iut, insa, faculte, universidad, universitat, instituto, escuela, colegio, liceo,
  facultad, universitaet, technische universitat, hochschule, fachhochschule, gymnasium, realschule, akademie, berufsschule, universidade, universita, politecnico, politecnica, universiteit, uni, mit, eth, epfl, caltech, ucla, ucl, lse, ucsd, usc, nyu, cmu, iit, iiit, nit, bits pilani, kaist, postech, tum,
  rwth, kit, tu, fh, lmu, georgia tech, virginia tech, texas tech, louisiana tech, penn state, ohio state, michigan state, uiuc, umich, wharton, sorbonne, centralesupelec, centrale, supelec, telecom paris, ensae, ensimag, ens, ensta, enseeiht, isae, mines, ponts, agroparistech, epita, epitech, esilv, ece, dauphine, ceu, ie business, esade, iese, icade, icai, comillas, tec de monterrey, itesm, uba, puc, usp, ntu, nus, hkust, hku, cuhk, sorbonne, kth, chalmers, dtu, aalto, tu delft, eth zurich, politecnico di milano, bocconi, kings college, imperial college, oxford, cambridge university, hec, essec, escp, edhec, insead, sciences po, polytechnique, uc, suny, cuny, unam, uned, upc, upm, bootcamp, boys, girls`);
export const SCHOOL_PARTS =
  /(?:大学|学院|中学|高中|学校)|(?:universität|hochschule|gymnasium|schule|akademie)(?![\p{L}])/iu;

/** Degrees as they stand in a resume, abbreviations in their own case. */
export const DEGREE =
  /(?<![\p{L}\p{N}.])(?:(?:Ph\.? ?D\.?|D\.? ?Phil\.?|Dr\.(?: ?rer\. ?nat\.| ?-?Ing\.)|M\.? ?D\.|J\.? ?D\.|Ed\.? ?D\.|M\.? ?B\.? ?A\.?|B\.? ?B\.? ?A\.?|M\.? ?P\.? ?H\.?|M\.? ?Phil\.?|M\.? ?F\.? ?A\.?|B\.? ?F\.? ?A\.?|M\.? ?Eng\.?|B\.? ?Eng\.?|M\.? ?Tech\.?|B\.? ?Tech\.?|M\.? ?Sc\.?|B\.? ?Sc\.?|M\.? ?S\.?|B\.? ?S\.?(?:E\.?)?|M\.? ?A\.?|B\.? ?A\.?(?:Sc\.?)?|B\.? ?E\.?|M\.? ?E\.|B\.? ?Com\.?|M\.? ?Com\.?|B\.? ?Ed\.?|M\.? ?Ed\.?|LL\.? ?[BM]\.?|A\.? ?A\.? ?S\.?|A\.? ?S\.|A\.? ?A\.|BCA|MCA|BEng|MEng|MSc|BSc|BSC|MSC|PHD|BENG|MENG|BTECH|MTECH|MPHIL|BCOM|MCOM|EMBA|PGDM|PGCE|H\.? ?S\.? ?C\.?|S\.? ?S\.? ?(?:L\.? ?)?C\.?|MRes|MMath|BMath|MPA|MSBA|DBA|Pharm\.? ?D\.?|[BM]\.? ?Arch\.?|Sc\.? ?[BMD]\.|[Cc]and\. ?[a-z]{2,10}\.?|Dipl\.[ -]?\p{Lu}\p{Ll}+\.?(?: ?\(FH\))?|DUT|BTS|DEUG|DEA|DESS|HNC|HND|GCSEs?|A[- ][Ll]evels?|IB|GED|OND|NCE|ND(?=\s+(?:in\s)?\p{Lu})|[BM]\.? ?(?:Stat|Math|Plan|Pharm|Des|Lib)\.?)(?:,? ?\(?(?:Hons\.?|Honou?rs)\)?)?(?![\p{L}\p{N}]))/u;
export const DEGREE_WORDS =
  /(?<![\p{L}])(?:(?:executive )?(?:doctor(?:ate)?|ph\.?d\.?|master|bachelor|associate|magister|maitrise|licenciatura|maestria|doctorado|grado|ingenieria|ingenieur diplome|diplome d'(?:ingenieur|etat|universite)|diplome|master specialise|mastere specialise|cap|diploma|diplome d'etudes superieures|ingenieur(?:e)?(?= (?:en|d'etat|statisticien))|ingeniero(?= (?:en|de|informatico|industrial|civil))|ingeniera(?= (?:en|de|informatica|industrial|civil))|diplom(?:-[a-z]+)?|licence|mastere|doctorat|baccalaureat|bac|bachiller(?:ato)?|abitur|promotion|staatsexamen|fachabitur|ausbildung|undergraduate|postgraduate|high school|secondary school|(?:higher|senior|upper) secondary(?: (?:school )?certificate)?|matriculation|matura|maturita|laurea(?: magistrale| triennale)?|mestrado|bacharelado|civilingenjor|kandidat|classes? preparatoires?|cpge|vordiplom|(?:advanced|graduate) diploma|doble grado|minor|tecnico superior|cycle ingenieur|(?:[a-z]+ )?certificate of (?:higher |secondary )?education|leaving cert(?:ificate)?|ensenanza media|educacion secundaria|(?:higher|national|professional) diploma|intermediate(?= ?\(| ?$)|(?:class|grade|std\.?) (?:xii|x|12|10)(?:th)?|1[02]th(?: (?:standard|grade|class))?|plus two|engineer's degree)(?:'?s)?)(?![\p{L}])|博士研究生|硕士研究生|博士|硕士|本科|学士|大专|研究生|高中/u;
export const DEGREE_LONG =
  /(?:doctor|master|bachelor|associate)(?:'?s)?(?: degree)?(?: of (?:science|arts|engineering|technology|business administration|philosophy|education|laws|law|fine arts|applied science|commerce|medicine|public health|architecture|music|design|public administration|business|information technology|social work|nursing|computer applications|computer science|applied arts|social science|data science))?(?: degree)?(?: with (?:honors|honours|distinction))?(?: ?\((?:hons|honours|[a-z.]{2,8})\))?(?![a-z])/;

export const SUBJECT_WORDS =
  anyOf(`science, sciences, engineering, mathematics, maths, math, physics, chemistry, biology, economics, business, administration, management, finance, accounting, marketing, statistics, computer, computing, informatics, information, data, technology, law,
  literature, english, history, philosophy, psychology, sociology, art, arts, design, music, medicine, nursing, education, linguistics, politics, political, international, relations, communication, communications, journalism, architecture, mechanical, electrical, electronics, civil, chemical, software,
  systems, analytics, robotics, artificial, intelligence, machine learning, bioinformatics, astronomy, geology, geography, anthropology, environmental, neuroscience, biochemistry, theology, humanities, studies, informatique, mathematiques, economie, gestion, droit, lettres, informatica, matematicas, economia,
  derecho, statistique, statistiques, econometrie, econometria, datos, donnees, ciencia, ciencias, estadistica, estadisticas, fisica, quimica, biologia, psicologia, administracion, empresas, finanzas, contabilidad, mercadotecnia, sistemas, computacion, industriales, industrial, decisionnelle, physique, chimie, biologie, psychologie, sociologie, philosophie, histoire, marketing, comptabilite, commerce international, ressources humaines, logistique, statistik, okonometrie, chemie, psychologie, philosophie, geschichte, germanistik, soziologie, wirtschaftswissenschaften, wirtschaftsingenieurwesen, ingenieurwesen, data science, ingenieria, telecomunicaciones, informatik, wirtschaftsinformatik, mathematik, physik, maschinenbau, betriebswirtschaft, betriebswirtschaftslehre, elektrotechnik, wirtschaft, volkswirtschaft, commerce, discipline, cybersecurity, security, cognitive, quantitative, operations, research, supply chain, public policy, symbolic, human-computer, hci, bwl, vwl`);
export const SUBJECT_PARTS =
  /(?:计算机|软件|工程|科学|数学|物理|经济|管理|金融|会计|统计|信息|数据|专业|informatik|wissenschaft|technik|wirtschaft)/iu;

/** Countries, states and larger cities: enough to know a place when it stands alone. */
export const PLACES =
  anyOf(`usa, u.s.a., united states, us, uk, u.k., united kingdom, england, scotland, wales, ireland, france, germany, deutschland, spain, espana, italy, italia, portugal, netherlands, belgium, belgique, switzerland, schweiz, suisse, austria, osterreich, poland, sweden, norway, denmark, finland, greece,
  turkey, russia, ukraine, romania, hungary, czech republic, czechia, india, china, japan, south korea, s.korea, korea, republic of korea, taiwan, hong kong, singapore, malaysia, indonesia, thailand, vietnam, philippines, australia, new zealand, canada, mexico, brazil, brasil, argentina, chile, colombia, peru, egypt, south africa, nigeria, kenya, ghana, israel, uae, united arab emirates, saudi arabia, pakistan, bangladesh, sri lanka,
  remote, hybrid, on-site, worldwide, alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington, west virginia, wisconsin, wyoming, ontario, quebec, british columbia, alberta,
  london, paris, berlin, munich, munchen, hamburg, frankfurt, koln, cologne, stuttgart, dusseldorf, leipzig, dresden, bonn, madrid, barcelona, valencia, sevilla, bilbao, san sebastian, donostia, pamplona, vitoria-gasteiz, zaragoza, malaga, murcia, alicante, valladolid, vigo, lyon, marseille, toulouse, nantes, bordeaux, lille, nice, grenoble, rennes, strasbourg, montpellier, rome, milan, amsterdam, rotterdam, brussels, zurich, geneva, geneve, basel, bern, vienna, wien, dublin, lisbon, porto, warsaw, krakow, prague, budapest, stockholm, oslo, copenhagen, helsinki, athens, istanbul, moscow, kyiv, tel aviv, dubai, mumbai, delhi, new delhi, bangalore, bengaluru, hyderabad, chennai, pune, kolkata, gurgaon, noida, ahmedabad, beijing, shanghai, shenzhen, hangzhou, guangzhou, tokyo, osaka, seoul, taipei, manila, jakarta, bangkok, hanoi, ho chi minh city, kuala lumpur, sydney, melbourne, brisbane, perth, auckland, wellington, toronto, vancouver, montreal, ottawa, calgary, mexico city, guadalajara, monterrey, bogota, medellin, lima, santiago, buenos aires, sao paulo, rio de janeiro, cairo, lagos, nairobi, johannesburg, cape town,
  new york, new york city, nyc, brooklyn, los angeles, chicago, houston, phoenix, philadelphia, san antonio, san diego, dallas, austin, san jose, san francisco, bay area, seattle, denver, boston, cambridge, portland, las vegas, detroit, memphis, baltimore, milwaukee, atlanta, miami, tampa, orlando, minneapolis, cleveland, pittsburgh, cincinnati, st. louis, charlotte, raleigh, durham, nashville, salt lake city, sacramento, oakland, palo alto, mountain view, menlo park, cupertino, sunnyvale, santa clara, redmond, bellevue, princeton, stanford, berkeley, ithaca, ann arbor, oxford, edinburgh, glasgow, manchester, birmingham, bristol, leeds, liverpool, 北京, 上海, 深圳, 广州, 杭州, 成都, 南京, 武汉, 西安`);

export const NOT_A_NAME = anyOf(
  `个人简历, 求职简历, 个人履历, 简历, 履历, 履历表, curriculum, vitae, resume, cv, lebenslauf, curriculo, hoja de vida, page, contact, profile, address, phone, email, e-mail, mobile, summary, objective, linkedin, github, portfolio, street, avenue, university, confidential, developer, engineer, references, available, bewerbung, date, about, experience, education, skills`,
);
