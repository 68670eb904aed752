//! Submitters, reviews, their versions, mail links and idempotency keys.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(submitters()).await?;
        index(manager, "submitters", &["address_hash"], true).await?;
        manager.create_table(reviews()).await?;
        index(manager, "reviews", &["manage_hash"], true).await?;
        index(manager, "reviews", &["facility_id", "published_at", "id"], false).await?;
        index(manager, "reviews", &["facility_id", "public_mean_parts", "id"], false).await?;
        index(manager, "reviews", &["submitter_id", "facility_id"], false).await?;
        index(manager, "reviews", &["state", "created_at"], false).await?;
        index(manager, "reviews", &["identity_key", "id"], false).await?;
        manager.create_table(review_versions()).await?;
        manager.create_table(public_scores()).await?;
        index(manager, "public_scores", &["facility_id", "theme", "score", "review_id"], false).await?;
        manager.create_table(verifications()).await?;
        index(manager, "verifications", &["review_id", "created_at"], false).await?;
        manager.create_table(idempotency_keys()).await?;
        index(manager, "idempotency_keys", &["created_at"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = [
            "idempotency_keys",
            "verifications",
            "public_scores",
            "review_versions",
            "reviews",
            "submitters",
        ];
        drop_tables(manager, &tables).await
    }
}

/// A pseudonym per normalised address. The address itself is nowhere but sealed with each review.
fn submitters() -> TableCreateStatement {
    table("submitters", vec![id("id"), bytes("address_hash"), time("created_at")], &["id"])
}

fn reviews() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("facility_id"),
        id("submitter_id"),
        text("sector"),
        text("state"),
        text("relation"),
        text("experienced_in"),
        text("language"),
        text("questionnaire_version"),
        text("code_version"),
        // The newest version, and the one that readers see.
        int("version"),
        ColumnDef::new("public_version").integer().null().take(),
        ColumnDef::new("public_mean_parts").big_integer().null().take(),
        // First name, last name, e-mail address and manage link, sealed; which key sealed it.
        bytes("identity"),
        text("identity_key"),
        bytes_or_null("manage_hash"),
        time("created_at"),
        time_or_null("verified_at"),
        time_or_null("published_at"),
        time("updated_at"),
    ];
    table("reviews", columns, &["id"])
        .foreign_key(&mut reference("reviews", "facility_id", "facilities"))
        .foreign_key(&mut reference("reviews", "submitter_id", "submitters"))
        .take()
}

fn review_versions() -> TableCreateStatement {
    let columns = vec![
        id("review_id"),
        int("version"),
        text("text"),
        text("scores"),
        time("submitted_at"),
        // What screening said of it.
        text("report"),
        double("risk"),
        text("proposal"),
        text("engine_version"),
        // What readers see of it, once it has been public: the masked text and where the masks are.
        text_or_null("public_text"),
        text_or_null("public_masks"),
    ];
    table("review_versions", columns, &["review_id", "version"])
        .foreign_key(&mut reference("review_versions", "review_id", "reviews"))
        .take()
}

/// The scores of public reviews, to list a facility's reviews by theme.
fn public_scores() -> TableCreateStatement {
    let columns = vec![id("review_id"), text("theme"), id("facility_id"), int("score")];
    table("public_scores", columns, &["review_id", "theme"])
        .foreign_key(&mut reference("public_scores", "review_id", "reviews"))
        .take()
}

/// Links in mails that prove a mailbox. Only a hash of each is kept.
fn verifications() -> TableCreateStatement {
    let columns = vec![
        bytes("token_hash"),
        id("review_id"),
        time("created_at"),
        time("expires_at"),
        time_or_null("used_at"),
    ];
    table("verifications", columns, &["token_hash"])
        .foreign_key(&mut reference("verifications", "review_id", "reviews"))
        .take()
}

/// Answers that were given to requests with an `Idempotency-Key`.
fn idempotency_keys() -> TableCreateStatement {
    let columns = vec![
        text("scope"),
        bytes("key_hash"),
        bytes("request_hash"),
        int("status"),
        text("answer"),
        time("created_at"),
    ];
    table("idempotency_keys", columns, &["scope", "key_hash"])
}
