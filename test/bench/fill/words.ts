/** What a made-up applicant is called, where they live and what their resume says. Nobody here exists. */

export const FIRST_NAMES = (
  "Ada Adaeze Amir Ana Anders Aoife Arjun Beatriz Carla Chen Clara Daniel Daria Dmitri Elena Emeka Emma Erik " +
  "Esra Fatima Felix Gabriel Giulia Grace Hana Hugo Ines Ingrid Ivan Jamal Jana Jonas Julia Kaito Karim Katya " +
  "Leila Lena Liam Lucía Luis Magdalena Malik Maria Mateo Maya Mehmet Mei Mikko Mina Nadia Naveen Nia Noah " +
  "Olga Omar Oscar Paula Pavel Petra Priya Rafael Rosa Ruth Sami Sanna Sofia Søren Tariq Thea Tomas Uma Vera " +
  "Victor Wanjiru Yara Yusuf Zoë Zuzana"
).split(" ");

export const LAST_NAMES = (
  "Abebe Ahmed Almeida Andersen Bakker Banerjee Baptiste Bauer Becker Bianchi Castro Chen Cohen Costa Diallo " +
  "Dubois Eriksen Farouk Fernández Fischer Fontaine García Gruber Haddad Hansen Hoffmann Horváth Ibrahim Ivanova " +
  "Jansen Johansson Kamau Kaya Keller Khan Kim Kowalski Kumar Larsen Laurent Lindqvist Lopez Mäkinen Marino " +
  "Martin Mensah Meyer Moreau Müller Nakamura Ndiaye Nguyen Novák Okafor Olsen Osei Papadopoulos Park Patel " +
  "Pereira Petrov Popescu Rahman Ramos Rossi Sato Schmidt Silva Singh Sokolov Suzuki Tanaka Tran Vargas Virtanen " +
  "Wagner Walsh Weber Williams Yılmaz Zhang"
).split(" ");

export const PLACES = (
  "Berlin Lisbon Paris Warsaw Milan Madrid Prague Helsinki Dublin Vienna Athens Nairobi Lagos " +
  "Istanbul Copenhagen Amsterdam Bucharest Budapest Stockholm Porto"
).split(" ");

const COMPANIES =
  "Fernweh Rail|Kestrel Energy|Halden Grocers|Mirador Health|Oakline Insurance|Pelican Freight|Quayside Bank|" +
  "Rivet Games|Saltmarsh Media|Tern Mobility|Umbra Telecom|Vela Payments|Willow Homes|Yarrow Foods";
const TITLES =
  "Data analyst|Analytics engineer|Data engineer|Data scientist|Machine learning engineer|BI developer|" +
  "Product analyst|Software engineer";
const TOOLS =
  "PostgreSQL|Snowflake|BigQuery|dbt|Airflow|Dagster|Spark|Kafka|Python|pandas|Looker|Power BI|Terraform|" +
  "scikit-learn|PyTorch|Flink|DuckDB|Great Expectations|Kubernetes|FastAPI";
const SUBJECTS =
  "the order model|the monthly close|churn forecasts|the delivery promise|the pricing experiments|fraud alerts|" +
  "customer segments|the event pipeline|stock levels|the marketing mix|route plans|the search ranking|" +
  "support volumes|the feature store|data contracts";
const DEEDS =
  "Rebuilt {subject} on {tool} and cut its run time from {hours} hours to {minutes} minutes.|" +
  "Designed and owned {subject}, read every week by {people} people in finance and operations.|" +
  "Ran {count} controlled experiments on {subject} and stopped {few} ideas that did not hold.|" +
  "Moved {count} tables from {tool} to {tool} without a day of missing numbers.|" +
  "Wrote the tests for {subject}; incidents fell from {people} a quarter to {few}.|" +
  "Taught {tool} to {people} colleagues and wrote the guide that new people read first.|" +
  "Found a double count of {percent} per cent in {subject} and explained it to the board.|" +
  "Led a team of {few} that put {subject} into production with {tool} and {tool}.|" +
  "Agreed definitions for {subject} between {few} departments and kept them in {tool}.|" +
  "Answered for {subject} on call and lowered alerts by {percent} per cent.";
const STUDIES =
  "Statistics|Computer science|Economics|Physics|Mathematics|Business informatics|Industrial engineering";

/** Numbers from 0 to below 1 that a seed decides (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Resumes of about 3 kB without a name, `count` of them; the same seed writes the same ones. */
export function resumeBodies(count: number, seed: number): string[] {
  const next = seededNumbers(seed);
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  function oneOf(list: string): string {
    const words = list.split("|");
    return words[between(0, words.length - 1)] ?? "";
  }
  function fillIn(word: string): string {
    switch (word) {
      case "subject":
        return oneOf(SUBJECTS);
      case "tool":
        return oneOf(TOOLS);
      case "minutes":
        return String(between(3, 40));
      case "hours":
      case "few":
        return String(between(2, 7));
      case "percent":
        return String(between(8, 70));
      default:
        return String(between(12, 180));
    }
  }
  function job(year: number): string {
    const deeds = Array.from({ length: between(6, 8) }, () =>
      oneOf(DEEDS).replace(/\{(\w+)\}/g, (_whole, word: string) => fillIn(word)),
    );
    return `${oneOf(TITLES)}, ${oneOf(COMPANIES)}, ${year} to ${year + 2}\n- ${deeds.join("\n- ")}`;
  }
  return Array.from({ length: count }, () => {
    const tools = Array.from({ length: 8 }, () => oneOf(TOOLS));
    return [
      "Experience",
      ...[2023, 2021, 2019, 2017, 2015].map(job),
      `Education\nMSc ${oneOf(STUDIES)}, ${between(2008, 2016)}, grade ${between(10, 29) / 10}`,
      `Tools\n${[...new Set(tools)].join(", ")}`,
    ].join("\n\n");
  });
}
