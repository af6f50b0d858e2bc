import { type Database, numberOf, type SqlValue, textOf } from "./database";
import { renameRow } from "./file-names";
import { toFile } from "./files";
import { growFolders, shrinkSelectedParents, touchFolder } from "./folder-tree";

/** Why one file of a bulk call stayed as it was, as put.io says it. */
export type Refusal = { id: number; name: string | null; errorType: string; status: number };

type MovePlan = { userId: number; folderId: number; name: string | null; now: number };

/**
 * Moves the selected files, all of this user, into a folder (0: the root), and gives them a name on the way where there
 * is one (then only one file is selected). Their `updated_at` becomes now. Answers with those that stay: a folder that would go into itself, and a name
 * that is taken there or that another file of this call brings along.
 */
export function moveSelected(database: Database, plan: MovePlan): Refusal[] {
  return database.transaction(() => {
    if (plan.name === null) leaveOutResidents(database, plan.folderId);
    const refusals = [
      ...refuseIntoItself(database, plan),
      ...refuseTaken(database, plan),
      ...refuseTwins(database),
    ];
    const sizeBytes = shrinkSelectedParents(database, plan.now);
    const { changes } = database.run(
      "UPDATE files SET parent_id = ?, updated_at = ? WHERE id IN (SELECT id FROM temp.selected)",
      ...[plan.folderId, plan.now],
    );
    growFolders(database, { parentId: plan.folderId, sizeBytes });
    if (plan.name !== null) renameSelected(database, { name: plan.name, now: plan.now });
    if (changes > 0) touchFolder(database, { folderId: plan.folderId, now: plan.now });
    return refusals;
  });
}

/** What lies there already has nothing to do, and is nobody's namesake. */
function leaveOutResidents(database: Database, folderId: number): void {
  database.run(
    "DELETE FROM temp.selected WHERE (SELECT parent_id FROM files WHERE files.id = selected.id) = ?",
    folderId,
  );
}

function refuseIntoItself(database: Database, { folderId }: MovePlan): Refusal[] {
  const sql = `WITH RECURSIVE above (id) AS (
      SELECT ? UNION SELECT files.parent_id FROM files JOIN above ON files.id = above.id
    ) SELECT id, name FROM temp.selected CROSS JOIN files USING (id) WHERE id IN (SELECT id FROM above)`;
  return refuse(database, { sql, values: [folderId], errorType: "BadRequest" });
}

// Without being told, SQLite looks through the whole folder for every name: another index has as many columns in common.
function refuseTaken(database: Database, { userId, folderId, name }: MovePlan): Refusal[] {
  const sql = `SELECT id, name FROM temp.selected CROSS JOIN files USING (id) WHERE EXISTS (
      SELECT 1 FROM files AS others INDEXED BY files_by_exact_name WHERE others.parent_id = ? AND others.name = ifnull(?, files.name)
        AND others.user_id = ? AND others.id <> files.id)`;
  return refuse(database, { sql, values: [folderId, name, userId], errorType: "NAME_ALREADY_EXIST" });
}

function refuseTwins(database: Database): Refusal[] {
  const sql = `SELECT id, name FROM (
      SELECT id, name, row_number() OVER (PARTITION BY name ORDER BY id) AS place
      FROM temp.selected CROSS JOIN files USING (id)
    ) WHERE place > 1`;
  return refuse(database, { sql, values: [], errorType: "NAME_ALREADY_EXIST" });
}

function refuse(
  database: Database,
  { sql, values, errorType }: { sql: string; values: SqlValue[]; errorType: string },
): Refusal[] {
  const rows = database.all(sql, ...values);
  const refusals = rows.map((row) => ({
    ...{ id: numberOf(row, "id"), name: textOf(row, "name") },
    ...{ errorType, status: 400 },
  }));
  const ids = JSON.stringify(refusals.map((refusal) => refusal.id));
  database.run("DELETE FROM temp.selected WHERE id IN (SELECT value FROM json_each(?))", ids);
  return refusals;
}

function renameSelected(database: Database, { name, now }: { name: string; now: number }): void {
  const files = database.all("SELECT files.* FROM temp.selected CROSS JOIN files USING (id)").map(toFile);
  for (const file of files) renameRow(database, { file, name, now });
}
