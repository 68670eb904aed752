//! Wishes that a facility takes part, and what applications still have to do before they are live.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(wishes()).await?;
        index(manager, "facility_wishes", &["facility_id", "address_hash"], true).await?;
        // What a mailbox asked lately; what waits to be told; what nobody confirmed.
        index(manager, "facility_wishes", &["address_hash", "asked_at"], false).await?;
        index(manager, "facility_wishes", &["due_at", "id"], false).await?;
        index(manager, "facility_wishes", &["confirmed_at", "asked_at"], false).await?;
        index(manager, "facility_wishes", &["sealed_key", "id"], false).await?;
        manager.create_table(onboardings()).await?;
        index(manager, "pilot_onboardings", &["remind_at"], false).await?;
        index(manager, "pilot_onboardings", &["charter_by"], false).await?;
        index(manager, "pilot_onboardings", &["handed_out_by"], false).await?;
        manager.create_table(contacts()).await?;
        index(manager, "pilot_contacts", &["application_id"], false).await?;
        index(manager, "pilot_contacts", &["sealed_key", "id"], false).await?;
        manager.create_table(checks()).await?;
        index(manager, "pilot_facility_checks", &["application_id", "facility_id"], true).await?;
        index(manager, "pilot_facility_checks", &["facility_id"], false).await?;
        index(manager, "pilot_facility_checks", &["checked_by"], false).await?;
        index(manager, "pilot_facility_checks", &["sealed_key", "id"], false).await?;
        manager.create_table(invitations()).await?;
        index(manager, "member_invitations", &["token_hash"], true).await?;
        index(manager, "member_invitations", &["organisation_id", "created_at"], false).await?;
        index(manager, "member_invitations", &["expires_at"], false).await?;
        index(manager, "member_invitations", &["invited_by"], false).await?;
        index(manager, "member_invitations", &["account_id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = [
            "member_invitations",
            "pilot_facility_checks",
            "pilot_contacts",
            "pilot_onboardings",
            "facility_wishes",
        ];
        drop_tables(manager, &tables).await
    }
}

/// Who would like a facility to take part.
fn wishes() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("facility_id"),
        // Keyed hash of the normalised address; none where nobody left one.
        bytes_or_null("address_hash"),
        // The address, sealed; none where there is none.
        bytes_or_null("sealed"),
        text_or_null("sealed_key"),
        text("language"),
        time("asked_at"),
        // When the link from the mail was used; the moment itself where there is no address.
        time_or_null("confirmed_at"),
        // Since when there is something to tell: the facility takes part.
        time_or_null("due_at"),
    ];
    table("facility_wishes", columns, &["id"])
        .foreign_key(&mut reference("facility_wishes", "facility_id", "facilities"))
        .take()
}

/// One row for an application from the day on which it gets ready.
fn onboardings() -> TableCreateStatement {
    let columns = vec![
        id("application_id"),
        time("began_at"),
        // When something of the list was last done.
        time("progress_at"),
        // When the contact persons are reminded next, and how often they were.
        time_or_null("remind_at"),
        int("reminded"),
        // The version of the charter that a member accepted, who and when.
        text_or_null("charter"),
        id_or_null("charter_by"),
        time_or_null("charter_at"),
        // How many invitations to write a review the provider says to have handed out, who says so and when.
        ColumnDef::new("handed_out").integer().null().take(),
        id_or_null("handed_out_by"),
        time_or_null("handed_out_at"),
    ];
    table("pilot_onboardings", columns, &["application_id"])
        .foreign_key(&mut reference("pilot_onboardings", "application_id", "pilot_applications"))
        .foreign_key(&mut reference("pilot_onboardings", "charter_by", "editors"))
        .foreign_key(&mut reference("pilot_onboardings", "handed_out_by", "editors"))
        .take()
}

fn contacts() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("application_id"),
        // As what the person works there.
        text("function"),
        // Name, address and telephone number, sealed.
        bytes("sealed"),
        text("sealed_key"),
        text("language"),
        time("created_at"),
    ];
    table("pilot_contacts", columns, &["id"])
        .foreign_key(&mut reference("pilot_contacts", "application_id", "pilot_applications"))
        .take()
}

/// That a member read what the register says of a facility.
fn checks() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("application_id"),
        id("facility_id"),
        id("checked_by"),
        time("checked_at"),
        // What has to be corrected, sealed; none where all of it is right.
        bytes_or_null("correction"),
        text_or_null("sealed_key"),
    ];
    table("pilot_facility_checks", columns, &["id"])
        .foreign_key(&mut reference("pilot_facility_checks", "application_id", "pilot_applications"))
        .foreign_key(&mut reference("pilot_facility_checks", "facility_id", "facilities"))
        .foreign_key(&mut reference("pilot_facility_checks", "checked_by", "editors"))
        .take()
}

/// Invitations to become a member of an organisation. The token of the link is only in the mail.
fn invitations() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        bytes("token_hash"),
        id("organisation_id"),
        text("email"),
        text("name"),
        text("role"),
        text("function"),
        id("invited_by"),
        time("created_at"),
        time("expires_at"),
        time_or_null("accepted_at"),
        time_or_null("revoked_at"),
        // The account that came of it.
        id_or_null("account_id"),
    ];
    table("member_invitations", columns, &["id"])
        .foreign_key(&mut reference("member_invitations", "organisation_id", "organisations"))
        .foreign_key(&mut reference("member_invitations", "invited_by", "editors"))
        .foreign_key(&mut reference("member_invitations", "account_id", "editors"))
        .take()
}
