//! What readers and authors are told: statements of reasons that rest on a notice, or on an editor who hid a
//! text, and not on a decision; how many notices wait in a case. A return that lapsed while an earlier version
//! was public leaves that version standing.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // What was hidden hung on the decision that had published it, which decided nothing of the kind.
        let decision =
            r#"CASE WHEN statement LIKE '%"restriction":"hidden"%' THEN NULL ELSE decision_id END"#;
        rebuild(manager, statements(true), decision, "").await?;
        index(manager, "statements", &["notice_id"], false).await?;
        index(manager, "notices", &["case_id", "state"], false).await?;
        unindex(manager, "ix_notices_case_id", "notices").await?;
        let standing = "UPDATE reviews SET state = 'published'
            WHERE state = 'lapsed' AND published_at IS NOT NULL";
        manager.get_connection().execute_unprepared(standing).await?;
        Ok(())
    }

    /// Statements without a decision have no place in the table as it was: they go.
    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        index(manager, "notices", &["case_id"], false).await?;
        unindex(manager, "ix_notices_case_id_state", "notices").await?;
        rebuild(manager, statements(false), "decision_id", "WHERE decision_id IS NOT NULL").await
    }
}

const COLUMNS: &str = "subject_id, sector, statement, made_at";

/// Makes the table anew with what was in it: SQLite cannot change whether a column may be empty.
async fn rebuild(
    manager: &SchemaManager<'_>,
    table: TableCreateStatement,
    decision: &str,
    kept: &str,
) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    manager.create_table(aside()).await?;
    let away = format!(
        "INSERT INTO statements_aside (id, decision_id, {COLUMNS})
        SELECT id, {decision}, {COLUMNS} FROM statements {kept}"
    );
    connection.execute_unprepared(&away).await?;
    drop_tables(manager, &["statements"]).await?;
    manager.create_table(table).await?;
    let back = format!(
        "INSERT INTO statements (id, decision_id, {COLUMNS})
        SELECT id, decision_id, {COLUMNS} FROM statements_aside"
    );
    connection.execute_unprepared(&back).await?;
    drop_tables(manager, &["statements_aside"]).await?;
    index(manager, "statements", &["decision_id"], false).await?;
    index(manager, "statements", &["subject_id", "made_at"], false).await?;
    index(manager, "statements", &["made_at", "id"], false).await
}

fn aside() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id_or_null("decision_id"),
        id("subject_id"),
        text("sector"),
        text("statement"),
        time("made_at"),
    ];
    table("statements_aside", columns, &["id"])
}

/// Statements of reasons (article 17 of the Digital Services Act). Added and never changed.
fn statements(without_decision: bool) -> TableCreateStatement {
    let mut columns = vec![
        id("id"),
        if without_decision { id_or_null("decision_id") } else { id("decision_id") },
        id("subject_id"),
        text("sector"),
        text("statement"),
        time("made_at"),
    ];
    if without_decision {
        // The notice that hid the text; nothing where an editor did, or decided.
        columns.push(id_or_null("notice_id"));
    }
    let mut made = table("statements", columns, &["id"]);
    made.foreign_key(&mut reference("statements", "decision_id", "decisions"));
    if without_decision {
        made.foreign_key(&mut reference("statements", "notice_id", "notices"));
    }
    made.take()
}
