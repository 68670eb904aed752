//! Notices of published texts, the links in the mails to whoever gave them, and appeals of every kind.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(notices()).await?;
        for columns in [
            &["review_id", "submitted_at", "id"][..],
            &["case_id"],
            &["decision_id"],
            &["facility_id", "hid_at"],
            &["reporter_hash", "state"],
            &["reporter_hash", "submitted_at"],
            &["reporter_hash", "hid_at"],
            &["reporter_hash", "outcome", "decided_at"],
            &["state", "submitted_at"],
            &["identity_key"],
            // For reports: by when they came in, and by when they were decided.
            &["submitted_at", "id"],
            &["decided_at", "id"],
        ] {
            index(manager, "notices", columns, false).await?;
        }
        index(manager, "notices", &["track_hash"], true).await?;
        manager.create_table(notice_links()).await?;
        index(manager, "notice_links", &["notice_id", "created_at"], false).await?;
        manager.create_table(appeals()).await?;
        for columns in [
            &["case_id"][..],
            &["review_id", "opened_at"],
            &["notice_id"],
            &["against_decision"],
            &["decision_id"],
            &["opened_at", "id"],
            &["decided_at", "id"],
        ] {
            index(manager, "appeals", columns, false).await?;
        }
        // What submitters appealed against and nobody has decided yet.
        let sql = "INSERT INTO appeals (id, case_id, review_id, appellant, against_decision, sector, reason,
                articles, opened_at)
            SELECT c.id, c.id, c.subject_id, 'submitter', c.appeal_of, c.sector, coalesce(c.appeal_reason, ''),
                '[]', c.opened_at
            FROM cases c WHERE c.appeal_of IS NOT NULL AND c.state IN ('open', 'escalated')";
        manager.get_connection().execute_unprepared(sql).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["appeals", "notice_links", "notices"]).await
    }
}

fn notices() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("review_id"),
        id("facility_id"),
        text("sector"),
        text("reason"),
        text("capacity"),
        text("state"),
        text("explanation"),
        text("passages"),
        text("language"),
        flag("good_faith"),
        // Keyed hash of the address: none without one, and none once it is forgotten.
        bytes_or_null("reporter_hash"),
        // Who gave it, sealed; empty without an address, and once it is forgotten.
        bytes("identity"),
        text("identity_key"),
        bytes_or_null("track_hash"),
        // The text as readers saw it.
        int("version"),
        text("snapshot_text"),
        text("snapshot_masks"),
        time("submitted_at"),
        time_or_null("confirmed_at"),
        id_or_null("case_id"),
        // When it hid the text, if it did.
        time_or_null("hid_at"),
        text_or_null("outcome"),
        id_or_null("decision_id"),
        text("message"),
        time_or_null("decided_at"),
    ];
    table("notices", columns, &["id"])
        .foreign_key(&mut reference("notices", "review_id", "reviews"))
        .foreign_key(&mut reference("notices", "facility_id", "facilities"))
        .foreign_key(&mut reference("notices", "case_id", "cases"))
        .foreign_key(&mut reference("notices", "decision_id", "decisions"))
        .take()
}

fn notice_links() -> TableCreateStatement {
    let columns = vec![
        bytes("token_hash"),
        id("notice_id"),
        time("created_at"),
        time("expires_at"),
        time_or_null("used_at"),
    ];
    table("notice_links", columns, &["token_hash"])
        .foreign_key(&mut reference("notice_links", "notice_id", "notices"))
        .take()
}

fn appeals() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("case_id"),
        id("review_id"),
        // Of whoever gave notice; none of a submitter.
        id_or_null("notice_id"),
        text("appellant"),
        id("against_decision"),
        text("sector"),
        text("reason"),
        // The articles that the first decision cites.
        text("articles"),
        time("opened_at"),
        text_or_null("outcome"),
        id_or_null("decision_id"),
        time_or_null("decided_at"),
    ];
    table("appeals", columns, &["id"])
        .foreign_key(&mut reference("appeals", "case_id", "cases"))
        .foreign_key(&mut reference("appeals", "review_id", "reviews"))
        .foreign_key(&mut reference("appeals", "notice_id", "notices"))
        .foreign_key(&mut reference("appeals", "against_decision", "decisions"))
        .foreign_key(&mut reference("appeals", "decision_id", "decisions"))
        .take()
}
