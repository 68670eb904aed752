//! Counts of the ledger are kept of days too, so that the month that runs is not counted anew at each look. What was
//! kept is made again from the entries.

use crate::columns::{bigint, drop_tables, table, text, time};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["ledger_months"]).await?;
        manager.create_table(kept("ledger_tallies", "period")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["ledger_tallies"]).await?;
        manager.create_table(kept("ledger_months", "month")).await
    }
}

/// Counts of a period that is over, as JSON.
fn kept(name: &'static str, period: &'static str) -> TableCreateStatement {
    table(name, vec![text(period), text("tally"), bigint("entries"), time("made_at")], &[period])
}
