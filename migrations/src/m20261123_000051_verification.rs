//! Whether it is proven who acts for an organisation, and how. Organisations that exist were made by whoever runs the
//! platform, who vouched for them.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const ORGANISATIONS: &str = "organisations";
const PROOFS: &str = "organisation_proofs";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, ORGANISATIONS, verified()).await?;
        let sql = "UPDATE organisations SET verified_by = 'manager', verified_at = created_at";
        manager.get_connection().execute_unprepared(sql).await?;
        // Those that wait by number, and those that do not by day.
        index(manager, ORGANISATIONS, &["verified_at", "number"], false).await?;
        manager.create_table(proofs()).await?;
        index(manager, PROOFS, &["organisation_id", "created_at"], false).await?;
        index(manager, PROOFS, &["made_by"], false).await?;
        index(manager, PROOFS, &["sealed_key", "id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &[PROOFS]).await?;
        unindex(manager, "ix_organisations_verified_at_number", ORGANISATIONS).await?;
        remove(manager, ORGANISATIONS, verified()).await
    }
}

fn verified() -> Vec<ColumnDef> {
    vec![text_or_null("verified_by"), time_or_null("verified_at")]
}

fn proofs() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("organisation_id"),
        text("kind"),
        // The account that made it; none where whoever runs the machine did.
        id_or_null("made_by"),
        time("created_at"),
        // Keyed hash of the code; none where there is none, or no longer.
        bytes_or_null("code_hash"),
        time_or_null("expires_at"),
        // How often a wrong code was typed.
        int("attempts"),
        // What came of it; none while it waits.
        text_or_null("outcome"),
        time_or_null("ended_at"),
        // Why a manager decided.
        bytes_or_null("reason"),
        text_or_null("sealed_key"),
    ];
    table(PROOFS, columns, &["id"])
        .foreign_key(&mut reference(PROOFS, "organisation_id", ORGANISATIONS))
        .foreign_key(&mut reference(PROOFS, "made_by", "editors"))
        .take()
}
