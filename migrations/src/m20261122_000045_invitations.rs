//! Posters and letters that facilities hand out, and relationship codes.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const BATCHES: &str = "invitation_batches";
const PERIODS: &str = "relationship_periods";

fn of_reviews() -> Vec<ColumnDef> {
    vec![flag("confirmed_user").default(false).take()]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(batches()).await?;
        index(manager, BATCHES, &["code"], true).await?;
        index(manager, BATCHES, &["facility_id", "created_at"], false).await?;
        index(manager, BATCHES, &["made_by"], false).await?;
        manager.create_table(periods()).await?;
        index(manager, PERIODS, &["facility_id"], false).await?;
        add(manager, "reviews", of_reviews()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        remove(manager, "reviews", of_reviews()).await?;
        drop_tables(manager, &[PERIODS, BATCHES]).await
    }
}

fn batches() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("facility_id"),
        id("made_by"),
        text("kind"),
        text("language"),
        // What the member calls it; may be empty.
        text("name"),
        int("copies"),
        text("code"),
        // How many reviews were sent in with its code. Which ones is kept nowhere.
        int("reviews"),
        time("created_at"),
        time_or_null("withdrawn_at"),
    ];
    table(BATCHES, columns, &["id"])
        .foreign_key(&mut reference(BATCHES, "facility_id", "facilities"))
        .foreign_key(&mut reference(BATCHES, "made_by", "editors"))
        .take()
}

/// One row for a facility and a half year, and no row for a code: rows of their own would tell by their order and by
/// the number of their transaction which review came with which code. The marks are sorted, and written anew with each
/// code.
fn periods() -> TableCreateStatement {
    let columns = vec![text("period"), id("facility_id"), int("issued"), int("spent"), bytes("marks")];
    table(PERIODS, columns, &["period", "facility_id"])
        .foreign_key(&mut reference(PERIODS, "facility_id", "facilities"))
        .take()
}
