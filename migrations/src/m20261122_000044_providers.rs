//! Organisations with their members, and what they reply to reviews.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(organisations()).await?;
        index(manager, "organisations", &["number"], true).await?;
        manager.create_table(memberships()).await?;
        index(manager, "memberships", &["organisation_id"], false).await?;
        manager.create_table(replies()).await?;
        index(manager, "replies", &["review_id", "kind"], true).await?;
        index(manager, "replies", &["organisation_id"], false).await?;
        index(manager, "replies", &["facility_id"], false).await?;
        index(manager, "replies", &["written_by"], false).await?;
        manager.create_table(reply_versions()).await?;
        // The accounts of the team, among many of providers.
        index(manager, "editors", &["role", "email"], false).await?;
        index(manager, "facilities", &["organisation_id", "slug"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        unindex(manager, "ix_facilities_organisation_id_slug", "facilities").await?;
        unindex(manager, "ix_editors_role_email", "editors").await?;
        drop_tables(manager, &["reply_versions", "replies", "memberships", "organisations"]).await
    }
}

fn organisations() -> TableCreateStatement {
    // Enterprise number: ten digits.
    let columns = vec![id("id"), text("number"), text("name"), time("created_at")];
    table("organisations", columns, &["id"])
}

/// Accounts and the organisations that they belong to.
fn memberships() -> TableCreateStatement {
    let columns =
        vec![id("account_id"), id("organisation_id"), text("role"), text("function"), time("created_at")];
    table("memberships", columns, &["account_id", "organisation_id"])
        .foreign_key(&mut reference("memberships", "account_id", "editors"))
        .foreign_key(&mut reference("memberships", "organisation_id", "organisations"))
        .take()
}

fn replies() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("review_id"),
        // `answer` or `follow_up`: one of each for a review.
        text("kind"),
        id("organisation_id"),
        id("facility_id"),
        text("sector"),
        text("state"),
        // The newest version, from 1; 0 while nothing was sent in.
        int("version"),
        ColumnDef::new("public_version").integer().null().take(),
        // What was written and not sent in.
        text_or_null("draft"),
        text("draft_improvement"),
        // The member who wrote last: whoever hears of the decision.
        id("written_by"),
        time("created_at"),
        time("updated_at"),
        time_or_null("published_at"),
    ];
    table("replies", columns, &["id"])
        .foreign_key(&mut reference("replies", "review_id", "reviews"))
        .foreign_key(&mut reference("replies", "organisation_id", "organisations"))
        .foreign_key(&mut reference("replies", "facility_id", "facilities"))
        .foreign_key(&mut reference("replies", "written_by", "editors"))
        .take()
}

fn reply_versions() -> TableCreateStatement {
    let columns = vec![
        id("reply_id"),
        int("version"),
        text("text"),
        text("improvement"),
        // As what somebody replied; never a name.
        text("function"),
        time("submitted_at"),
        text("report"),
        double("risk"),
        text("proposal"),
        text("engine_version"),
        text_or_null("public_text"),
        text_or_null("public_masks"),
        text_or_null("mask_article"),
        int("corrected"),
    ];
    table("reply_versions", columns, &["reply_id", "version"])
        .foreign_key(&mut reference("reply_versions", "reply_id", "replies"))
        .take()
}
