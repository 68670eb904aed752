//! How long signals are kept, and the list of those who looked at who wrote a text.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "signals", vec![time_or_null("erased_at")]).await?;
        // What is still there is found by its missing end: both engines look that up in an index.
        index(manager, "signals", &["erased_at", "ended_at", "id"], false).await?;
        index(manager, "signal_log", &["what", "at", "id"], false).await?;
        index(manager, "identity_looks", &["at", "id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        unindex(manager, "ix_identity_looks_at_id", "identity_looks").await?;
        unindex(manager, "ix_signal_log_what_at_id", "signal_log").await?;
        unindex(manager, "ix_signals_erased_at_ended_at_id", "signals").await?;
        remove(manager, "signals", vec![time_or_null("erased_at")]).await
    }
}
