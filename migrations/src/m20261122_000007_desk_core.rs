//! What a team of editors needs: lanes, second readings, decisions that can still be undone, statements of
//! reasons, and who may not judge what.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(case_exclusions()).await?;
        index(manager, "case_exclusions", &["editor_id"], false).await?;
        move_exclusions(manager).await?;
        add(manager, "cases", case_columns()).await?;
        index(manager, "cases", &["subject_id", "state", "reason"], false).await?;
        add(manager, "decisions", decision_columns()).await?;
        index(manager, "decisions", &["bulk_id"], false).await?;
        index(manager, "decisions", &["decided_at", "id"], false).await?;
        add(manager, "reviews", review_columns()).await?;
        index(manager, "reviews", &["state", "answer_by"], false).await?;
        manager.create_table(readings()).await?;
        index(manager, "readings", &["case_id"], false).await?;
        index(manager, "readings", &["pair_id"], false).await?;
        index(manager, "readings", &["editor_id"], false).await?;
        index(manager, "readings", &["read_at", "id"], false).await?;
        manager.create_table(pending_decisions()).await?;
        index(manager, "pending_decisions", &["editor_id"], false).await?;
        index(manager, "pending_decisions", &["takes_effect_at"], false).await?;
        manager.create_table(statements()).await?;
        index(manager, "statements", &["decision_id"], false).await?;
        index(manager, "statements", &["subject_id", "made_at"], false).await?;
        index(manager, "statements", &["made_at", "id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["statements", "pending_decisions", "readings"]).await?;
        unindex(manager, "ix_reviews_state_answer_by", "reviews").await?;
        remove(manager, "reviews", review_columns()).await?;
        unindex(manager, "ix_decisions_decided_at_id", "decisions").await?;
        unindex(manager, "ix_decisions_bulk_id", "decisions").await?;
        remove(manager, "decisions", decision_columns()).await?;
        unindex(manager, "ix_cases_subject_id_state_reason", "cases").await?;
        remove(manager, "cases", case_columns()).await?;
        restore_exclusions(manager).await?;
        drop_tables(manager, &["case_exclusions"]).await
    }
}

/// Editors who may not judge a case: who decided what is appealed against, who read it already.
fn case_exclusions() -> TableCreateStatement {
    let columns = vec![id("case_id"), id("editor_id"), text("why")];
    table("case_exclusions", columns, &["case_id", "editor_id"])
        .foreign_key(&mut reference("case_exclusions", "case_id", "cases"))
        .take()
}

async fn move_exclusions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let sql = "INSERT INTO case_exclusions (case_id, editor_id, why)
        SELECT id, excluded_editor, 'own_decision' FROM cases WHERE excluded_editor IS NOT NULL";
    manager.get_connection().execute_unprepared(sql).await?;
    remove(manager, "cases", vec![id_or_null("excluded_editor")]).await
}

async fn restore_exclusions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    add(manager, "cases", vec![id_or_null("excluded_editor")]).await?;
    let sql = "UPDATE cases SET excluded_editor = (SELECT min(editor_id) FROM case_exclusions
        WHERE case_id = cases.id AND why = 'own_decision')";
    let postgres = sql.replace("min(editor_id)", "min(editor_id::text)::uuid");
    let sql = match manager.get_database_backend() {
        sea_orm_migration::sea_orm::DbBackend::Postgres => &postgres,
        _ => sql,
    };
    manager.get_connection().execute_unprepared(sql).await?;
    Ok(())
}

fn case_columns() -> Vec<ColumnDef> {
    vec![
        // 0 for safeguarding, 1 for the rest, so that one ascending index serves the queue.
        ColumnDef::new("lane").integer().not_null().default(1).take(),
        // The organisation that runs the facility, as an editor's tie names it.
        text_or_null("organiser"),
        // A colleague to whom it was handed over, who is asked first.
        id_or_null("handed_to"),
        // Until when a decision can still be undone.
        time_or_null("settles_at"),
    ]
}

fn decision_columns() -> Vec<ColumnDef> {
    vec![
        ColumnDef::new("case_reason").text().not_null().default("new").take(),
        ColumnDef::new("corrections").text().not_null().default("[]").take(),
        ColumnDef::new("change").text().not_null().default("").take(),
        text_or_null("proposed_text"),
        // The editor who came to the same decision without knowing of this one.
        id_or_null("second_editor"),
        id_or_null("bulk_id"),
        time_or_null("reversed_at"),
    ]
}

fn review_columns() -> Vec<ColumnDef> {
    // By when a return has to be answered, and whether the author was reminded of it.
    vec![time_or_null("answer_by"), time_or_null("reminded_at")]
}

/// What an editor would decide, before another one has read the same text. Two with one `pair_id` belong
/// together.
fn readings() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("pair_id"),
        id("case_id"),
        id("editor_id"),
        id("subject_id"),
        int("version"),
        text("sector"),
        // Whether it was read twice by chance, and not because of what was to be decided.
        flag("sampled"),
        text("action"),
        text("articles"),
        // The whole draft.
        text("draft"),
        time("read_at"),
    ];
    table("readings", columns, &["id"])
        .foreign_key(&mut reference("readings", "case_id", "cases"))
        .foreign_key(&mut reference("readings", "editor_id", "editors"))
        .take()
}

fn pending_decisions() -> TableCreateStatement {
    let columns =
        vec![id("case_id"), id("editor_id"), text("draft"), time("decided_at"), time("takes_effect_at")];
    table("pending_decisions", columns, &["case_id"])
        .foreign_key(&mut reference("pending_decisions", "case_id", "cases"))
        .foreign_key(&mut reference("pending_decisions", "editor_id", "editors"))
        .take()
}

/// Statements of reasons (article 17 of the Digital Services Act). Added and never changed.
fn statements() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("decision_id"),
        id("subject_id"),
        text("sector"),
        text("statement"),
        time("made_at"),
    ];
    table("statements", columns, &["id"])
        .foreign_key(&mut reference("statements", "decision_id", "decisions"))
        .take()
}
