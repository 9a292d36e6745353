import { describe, expect, it } from "vitest";
import { isLeftOut } from "./left-out.ts";

describe("what nobody should decide on", () => {
  it.each([
    [
      "Gender",
      "Gender identity",
      "candidateGender",
      "What is your gender?",
      "Sex",
      "Sexual orientation",
      "Orientation",
    ],
    [
      "Race",
      "Race / Ethnicity",
      "Ethnic background",
      "Hispanic or Latino",
      "EEOC",
      "eeo_ethnic_type_id",
      "Veteran status",
    ],
    [
      "Disability status",
      "Disabled?",
      "Age",
      "Age group",
      "Date of Birth",
      "Birthday",
      "DOB",
      "Place of birth",
    ],
    [
      "Nationality",
      "Citizenship",
      "Marital status",
      "Religion",
      "Photo",
      "Photo URL",
      "Picture",
      "profile_image_url",
      "Avatar",
      "Pronouns",
    ],
    [
      "Geschlecht",
      "Geschlecht (m/w/d)",
      "Geburtsdatum",
      "Geburtsort",
      "Geboren am",
      "Alter",
      "Staatsangehörigkeit",
    ],
    ["Familienstand", "Religionszugehörigkeit", "Konfession", "Schwerbehinderung", "Nationalität", "Foto"],
    [
      "Sexe",
      "Âge",
      "Date de naissance",
      "Nationalité",
      "Situation familiale",
      "État civil",
      "Handicap",
      "Genre",
    ],
    ["Sexo", "Género", "Edad", "Fecha de nacimiento", "Nacionalidad", "Estado civil", "Discapacidad", "Raza"],
    [
      "Idade",
      "Data de nascimento",
      "Nacionalidade",
      "Gênero",
      "Raça",
      "性别",
      "年龄",
      "出生日期",
      "国籍",
      "婚姻状况",
      "照片",
    ],
  ])("is known by the words of its heading: %s, …", (...headings) => {
    expect(headings.filter((heading) => !isLeftOut(heading))).toEqual([]);
  });

  it.each([
    [
      "Language",
      "Languages",
      "Stage",
      "Package",
      "Message",
      "Page",
      "Average grade",
      "Percentage",
      "Manager",
    ],
    [
      "Name",
      "First name",
      "Nom",
      "E-mail",
      "Phone",
      "Current company",
      "Essex office",
      "Trace",
      "Embrace",
      "Brace",
    ],
    ["Tell us of a race condition you found", "Generation", "Alternative contact", "Imaging", "Work permit"],
    [
      "Sexton",
      "Agenda",
      "Agency",
      "Latency",
      "Latin",
      "Career orientation",
      "Which base image do you use?",
      "职位",
      "姓名",
      "电子邮件",
    ],
  ])("is nothing that only looks like it: %s, …", (...headings) => {
    expect(headings.filter(isLeftOut)).toEqual([]);
  });
});
