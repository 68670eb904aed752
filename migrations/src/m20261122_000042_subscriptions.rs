//! Subscriptions by mail to a facility, a municipality or a sector, and the indexes by which their digests are made.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(subscribers()).await?;
        index(manager, "subscribers", &["address_hash"], true).await?;
        index(manager, "subscribers", &["identity_key", "id"], false).await?;
        manager.create_table(subscriptions()).await?;
        index(manager, "subscriptions", &["subscriber_id", "kind", "subject"], true).await?;
        index(manager, "subscriptions", &["facility_id"], false).await?;
        index(manager, "subscriptions", &["next_at", "id"], false).await?;
        index(manager, "subscriptions", &["confirmed_at", "asked_at"], false).await?;
        // Reviews of a sector in order of time, and the facilities of a municipality.
        index(manager, "reviews", &["sector", "published_at", "id"], false).await?;
        index(manager, "facilities", &["municipality", "id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        unindex(manager, "ix_facilities_municipality_id", "facilities").await?;
        unindex(manager, "ix_reviews_sector_published_at_id", "reviews").await?;
        drop_tables(manager, &["subscriptions", "subscribers"]).await
    }
}

/// A mailbox. Gone with its last subscription.
fn subscribers() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        // Keyed hash of the normalised address.
        bytes("address_hash"),
        // The address, sealed; which key sealed it.
        bytes("identity"),
        text("identity_key"),
        text("language"),
        time("created_at"),
        // Mails that asked to confirm, and since when they are counted.
        int("asked_count"),
        time("asked_since"),
    ];
    table("subscribers", columns, &["id"])
}

fn subscriptions() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("subscriber_id"),
        // `facility`, `municipality` or `sector`, and which one: an id, a name or a code.
        text("kind"),
        text("subject"),
        id_or_null("facility_id"),
        text("frequency"),
        // When it was last asked for; when the link from the mail was used.
        time("asked_at"),
        time_or_null("confirmed_at"),
        // Reviews that came online up to here were told of.
        time_or_null("told_until"),
        // When the next digest is due; none before it is confirmed.
        time_or_null("next_at"),
        // Mails in a row that could not be delivered.
        int("failures"),
    ];
    table("subscriptions", columns, &["id"])
        .foreign_key(&mut reference("subscriptions", "subscriber_id", "subscribers"))
        .foreign_key(&mut reference("subscriptions", "facility_id", "facilities"))
        .take()
}
