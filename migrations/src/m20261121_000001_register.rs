//! Facilities and their figures.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(facilities()).await?;
        index(manager, "facilities", &["external_id"], true).await?;
        index(manager, "facilities", &["slug"], true).await?;
        index(manager, "facilities", &["source", "id"], false).await?;
        manager.create_table(facility_themes()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["facility_themes", "facilities"]).await
    }
}

fn facilities() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        text("external_id"),
        text("slug"),
        text("name"),
        text("kind"),
        text("sector"),
        id_or_null("organisation_id"),
        text_or_null("organiser"),
        text_or_null("municipality"),
        text_or_null("nis"),
        text_or_null("province"),
        text_or_null("postcode"),
        text_or_null("street"),
        double_or_null("lat"),
        double_or_null("lon"),
        flag("point_approximate"),
        text_or_null("phone"),
        text_or_null("email"),
        text_or_null("website"),
        text("source"),
        flag("participating"),
        flag("invented"),
        time_or_null("closed_at"),
        time("created_at"),
        time("updated_at"),
        // The figures over the public reviews; see `domain::Aggregate`.
        int("review_count"),
        int("scored_count"),
        bigint("mean_parts_sum"),
    ];
    table("facilities", columns, &["id"])
}

/// How often each score was given, per theme.
fn facility_themes() -> TableCreateStatement {
    let columns =
        vec![id("facility_id"), text("theme"), int("n1"), int("n2"), int("n3"), int("n4"), int("n5")];
    table("facility_themes", columns, &["facility_id", "theme"])
        .foreign_key(&mut reference("facility_themes", "facility_id", "facilities"))
        .take()
}
