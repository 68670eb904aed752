//! Applications to pilot programmes: their locations, the rules that a manager set aside, and what happened.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(programmes()).await?;
        manager.create_table(applications()).await?;
        // The lists of a manager: a phase of a programme, or all of it, sector by sector, first come first.
        index(manager, "pilot_applications", &["programme", "state", "sector", "created_at", "id"], false)
            .await?;
        index(manager, "pilot_applications", &["programme", "sector", "created_at", "id"], false).await?;
        // What a mailbox asked of a programme.
        index(manager, "pilot_applications", &["programme", "contact_hash"], false).await?;
        index(manager, "pilot_applications", &["sealed_key", "id"], false).await?;
        manager.create_table(locations()).await?;
        index(manager, "pilot_locations", &["application_id", "place"], true).await?;
        index(manager, "pilot_locations", &["facility_id"], false).await?;
        manager.create_table(overrides()).await?;
        index(manager, "pilot_overrides", &["application_id", "rule"], true).await?;
        index(manager, "pilot_overrides", &["sealed_key", "id"], false).await?;
        manager.create_table(steps()).await?;
        index(manager, "pilot_steps", &["application_id", "at", "id"], false).await?;
        index(manager, "pilot_steps", &["sealed_key", "id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables =
            ["pilot_steps", "pilot_overrides", "pilot_locations", "pilot_applications", "pilot_programmes"];
        drop_tables(manager, &tables).await
    }
}

/// A row per programme that somebody applied to, held by whoever counts its places. What it says is in its file.
fn programmes() -> TableCreateStatement {
    table("pilot_programmes", vec![text("id"), time("made_at")], &["id"])
}

fn applications() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        // The programme, and the version of its file that was answered.
        text("programme"),
        text("version"),
        text("sector"),
        text("state"),
        ColumnDef::new("wave").integer().null().take(),
        // As what somebody applies, and the name of the organisation.
        text("applicant"),
        text("applicant_name"),
        // The municipalities of the area: JSON, names.
        text("municipalities"),
        // The name of the Lokaal Loket: none where there is none, empty where it was not said.
        text_or_null("local_desk"),
        // The version of the charter that was accepted.
        text_or_null("charter"),
        // Keyed hash of the normalised address of the contact person.
        bytes("contact_hash"),
        // The contact person and what was written, sealed; which key sealed it. Empty once it was erased.
        bytes("sealed"),
        text("sealed_key"),
        text("language"),
        time("created_at"),
        time_or_null("confirmed_at"),
        time("moved_at"),
        // Mails that asked to confirm, and since when they are counted.
        int("asked_count"),
        time("asked_since"),
    ];
    table("pilot_applications", columns, &["id"])
        .foreign_key(&mut reference("pilot_applications", "programme", "pilot_programmes"))
        .take()
}

fn locations() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("application_id"),
        // Its place in the list, from 0.
        int("place"),
        // Where it is in the register.
        id_or_null("facility_id"),
        // As the applicant has it.
        text("name"),
        text_or_null("municipality"),
        text_or_null("organiser"),
        text("kind"),
        ColumnDef::new("income_based_price").boolean().null().take(),
        ColumnDef::new("quality_label").boolean().null().take(),
        // Whether it is among those that take part.
        flag("chosen"),
    ];
    table("pilot_locations", columns, &["id"])
        .foreign_key(&mut reference("pilot_locations", "application_id", "pilot_applications"))
        .foreign_key(&mut reference("pilot_locations", "facility_id", "facilities"))
        .take()
}

fn overrides() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("application_id"),
        text("rule"),
        // The account that did it.
        id("made_by"),
        time("made_at"),
        // Why, sealed.
        bytes("reason"),
        text("sealed_key"),
    ];
    table("pilot_overrides", columns, &["id"])
        .foreign_key(&mut reference("pilot_overrides", "application_id", "pilot_applications"))
        .take()
}

fn steps() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("application_id"),
        time("at"),
        // The account that did it; none where it was the applicant.
        id_or_null("actor_id"),
        text("was"),
        text("became"),
        // Why, sealed.
        bytes_or_null("note"),
        text_or_null("sealed_key"),
    ];
    table("pilot_steps", columns, &["id"])
        .foreign_key(&mut reference("pilot_steps", "application_id", "pilot_applications"))
        .take()
}
