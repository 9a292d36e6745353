import { describe, expect, it } from "vitest";
import { BARS, roleColumns, wrong, type EngineRole } from "./role.ts";

const competency = (key: string, weight: number, mustHave = false) => ({ key, name: key, weight, mustHave });
const role: EngineRole = { competencies: [competency("sql", 3, true), competency("comm", 1)], bar: BARS.mid };

describe("a role", () => {
  it("has weights that are brought to a sum of one, in an order of its own", () => {
    const columns = roleColumns(role);
    expect(columns.keys).toEqual(["comm", "sql"]);
    expect([...columns.weights]).toEqual([0.25, 0.75]);
    expect(columns.mustHave).toEqual([false, true]);
  });

  it("puts the bar lower for graduates and higher for seniors", () => {
    expect(BARS).toEqual({ graduate: -0.5, mid: 0, senior: 0.5 });
  });

  it("holds a competency against its own bar and floor where it has them, else against the role's", () => {
    const [sql, comm] = [competency("sql", 3, true), competency("comm", 1)];
    const plain = roleColumns({ competencies: [sql, comm], bar: 0.5 });
    expect([...plain.bars]).toEqual([0.5, 0.5]);
    expect([...plain.floors]).toEqual([Number.NaN, 0]);
    const own = roleColumns({
      competencies: [
        { ...sql, bar: 1 },
        { ...comm, bar: -1, floor: null },
      ],
      bar: 0.5,
    });
    expect([...own.bars]).toEqual([-1, 1]);
    expect(own.floors[1]).toBe(0.5);
    expect(roleColumns({ competencies: [{ ...sql, floor: -2 }], bar: 0.5 }).floors[0]).toBe(-2);
  });

  it("may note a competency without counting it", () => {
    const columns = roleColumns({ ...role, competencies: [...role.competencies, competency("python", 0)] });
    expect([...columns.weights]).toEqual([0.25, 0, 0.75]);
  });

  it.each([
    ["role.competencies", { competencies: [] }],
    ["role.competencies", { competencies: [competency("sql", 1), competency("sql", 1)] }],
    ["role.competencies.sql.weight", { competencies: [competency("sql", -1)] }],
    ["role.competencies.sql.weight", { competencies: [competency("sql", Number.NaN)] }],
    ["role.competencies.weight", { competencies: [competency("sql", 0)] }],
    ["role.competencies.sql.bar", { competencies: [{ ...competency("sql", 1), bar: Number.NaN }] }],
    [
      "role.competencies.sql.floor",
      { competencies: [{ ...competency("sql", 1, true), floor: Number.NEGATIVE_INFINITY }] },
    ],
    ["role.bar", { bar: Number.NaN }],
    ["role.totalBar", { totalBar: Number.POSITIVE_INFINITY }],
    ["role.correlation", { correlation: 0.91 }],
    ["role.correlation", { correlation: -0.1 }],
  ])("is refused by the name of its field: %s", (field, change) => {
    expect(() => roleColumns({ ...role, ...change })).toThrow(field);
  });

  it("is refused in a form that names the field for a program too", () => {
    expect(wrong("role.bar", "must be a number")).toMatchObject({
      kind: "invalid",
      fields: { "role.bar": "role.bar must be a number." },
    });
  });
});
