//! What editors do around a decision: ties, notes for colleagues, decisions on many texts at once, and why
//! a public text was changed.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(editor_ties()).await?;
        index(manager, "editor_ties", &["editor_id", "since"], false).await?;
        index(manager, "editor_ties", &["declared_by"], false).await?;
        index(manager, "editor_ties", &["facility_id"], false).await?;
        manager.create_table(case_notes()).await?;
        index(manager, "case_notes", &["case_id", "written_at"], false).await?;
        index(manager, "case_notes", &["editor_id"], false).await?;
        manager.create_table(bulks()).await?;
        index(manager, "bulks", &["editor_id"], false).await?;
        index(manager, "bulks", &["reversed_by"], false).await?;
        index(manager, "bulks", &["made_at", "id"], false).await?;
        manager.create_table(bulk_items()).await?;
        index(manager, "bulk_items", &["case_id"], false).await?;
        index(manager, "bulk_items", &["decision_id"], false).await?;
        index(manager, "facilities", &["organiser"], false).await?;
        index(manager, "readings", &["subject_id", "version"], false).await?;
        add(manager, "review_versions", version_columns()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        remove(manager, "review_versions", version_columns()).await?;
        unindex(manager, "ix_readings_subject_id_version", "readings").await?;
        unindex(manager, "ix_facilities_organiser", "facilities").await?;
        drop_tables(manager, &["bulk_items", "bulks", "case_notes", "editor_ties"]).await
    }
}

/// With whom an editor has a tie: with an organiser by its key, or with one facility.
fn editor_ties() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("editor_id"),
        text_or_null("organiser"),
        id_or_null("facility_id"),
        text("label"),
        text("reason"),
        time("since"),
        time_or_null("until_at"),
        id("declared_by"),
        time("declared_at"),
    ];
    table("editor_ties", columns, &["id"])
        .foreign_key(&mut reference("editor_ties", "editor_id", "editors"))
        .foreign_key(&mut reference("editor_ties", "declared_by", "editors"))
        .foreign_key(&mut reference("editor_ties", "facility_id", "facilities"))
        .take()
}

/// What editors tell each other about a case.
fn case_notes() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("case_id"),
        id("editor_id"),
        // To whom the case was handed over with it.
        id_or_null("handed_to"),
        text("body"),
        time("written_at"),
    ];
    table("case_notes", columns, &["id"])
        .foreign_key(&mut reference("case_notes", "case_id", "cases"))
        .foreign_key(&mut reference("case_notes", "editor_id", "editors"))
        .take()
}

/// One decision on many texts.
fn bulks() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("editor_id"),
        // The whole draft; its version is that of every case by itself.
        text("draft"),
        int("total"),
        time("made_at"),
        time_or_null("reversed_at"),
        id_or_null("reversed_by"),
    ];
    table("bulks", columns, &["id"])
        .foreign_key(&mut reference("bulks", "editor_id", "editors"))
        .foreign_key(&mut reference("bulks", "reversed_by", "editors"))
        .take()
}

fn bulk_items() -> TableCreateStatement {
    let columns = vec![
        id("bulk_id"),
        int("place"),
        id("case_id"),
        int("version"),
        text("state"),
        // The code of the refusal where it could not be done or undone.
        text_or_null("why"),
        id_or_null("decision_id"),
    ];
    table("bulk_items", columns, &["bulk_id", "place"])
        .foreign_key(&mut reference("bulk_items", "bulk_id", "bulks"))
        .foreign_key(&mut reference("bulk_items", "case_id", "cases"))
        .foreign_key(&mut reference("bulk_items", "decision_id", "decisions"))
        .take()
}

fn version_columns() -> Vec<ColumnDef> {
    vec![
        // The article on which the masks of the public text rest.
        text_or_null("mask_article"),
        // How many small language errors were mended in the public text.
        ColumnDef::new("corrected").integer().not_null().default(0).take(),
    ]
}
