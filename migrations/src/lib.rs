//! The database schema, one file per change, the same on SQLite and PostgreSQL.
//!
//! Rules for a change: it has a way back; every foreign key and every query has an index; types are
//! those that both databases keep alike (`uuid`, `text`, `bigint`, `double`, `boolean`,
//! `timestamp with time zone`, `blob`); JSON is kept as text, because nothing queries inside it.

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

mod columns;
mod m20261121_000001_register;
mod m20261121_000002_reviews;
mod m20261121_000003_desk;
mod m20261121_000004_outbox;
mod m20261121_000005_audit;
mod m20261122_000006_traces;
mod m20261122_000007_desk_core;
mod m20261122_000008_team;
mod m20261122_000009_signals;
mod m20261122_000010_reports;
mod m20261122_000011_notices;
mod m20261122_000012_queue;
mod m20261122_000013_case_page;
mod m20261122_000014_decisions;
mod m20261122_000018_team_accounts;
mod m20261122_000020_bulk;
mod m20261122_000021_readers;
mod m20261122_000029_keeping;
mod m20261122_000030_offer;
mod m20261122_000034_facility_months;
mod m20261122_000036_capacity;
mod m20261122_000040_limited_search;
mod m20261122_000041_places;
mod m20261122_000042_subscriptions;
mod m20261122_000043_pilots;

pub use m20261122_000041_places::fill as fill_places;
mod m20261122_000037_updates;
mod m20261122_000038_paper;
mod m20261122_000039_help;
mod m20261122_000044_providers;
mod m20261122_000045_invitations;
mod m20261122_000046_hearings;
mod m20261122_000046_improvements;
mod m20261122_000046_news;
mod m20261122_000047_onboarding;
mod m20261122_000048_insight;
mod m20261122_000049_newsletters;
mod m20261123_000050_members;
mod m20261123_000051_verification;
mod m20261123_000052_feedback;
mod m20261123_000053_programme_versions;
mod m20261123_000054_ledger_tallies;
mod m20261123_000055_bounces;
mod m20261123_000057_account_language;
mod m20261123_000058_invited;
mod m20261123_000059_organisation_words;

pub use m20261122_000048_insight::fill as fill_insight;

/// Applies and undoes the changes in order.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261121_000001_register::Migration),
            Box::new(m20261121_000002_reviews::Migration),
            Box::new(m20261121_000003_desk::Migration),
            Box::new(m20261121_000004_outbox::Migration),
            Box::new(m20261121_000005_audit::Migration),
            Box::new(m20261122_000006_traces::Migration),
            Box::new(m20261122_000007_desk_core::Migration),
            Box::new(m20261122_000008_team::Migration),
            Box::new(m20261122_000009_signals::Migration),
            Box::new(m20261122_000010_reports::Migration),
            Box::new(m20261122_000011_notices::Migration),
            Box::new(m20261122_000018_team_accounts::Migration),
            Box::new(m20261122_000012_queue::Migration),
            Box::new(m20261122_000014_decisions::Migration),
            Box::new(m20261122_000013_case_page::Migration),
            Box::new(m20261122_000020_bulk::Migration),
            Box::new(m20261122_000021_readers::Migration),
            Box::new(m20261122_000029_keeping::Migration),
            Box::new(m20261122_000034_facility_months::Migration),
            Box::new(m20261122_000036_capacity::Migration),
            Box::new(m20261122_000030_offer::Migration),
            Box::new(m20261122_000040_limited_search::Migration),
            Box::new(m20261122_000041_places::Migration),
            Box::new(m20261122_000042_subscriptions::Migration),
            Box::new(m20261122_000037_updates::Migration),
            Box::new(m20261122_000038_paper::Migration),
            Box::new(m20261122_000039_help::Migration),
            Box::new(m20261122_000043_pilots::Migration),
            Box::new(m20261122_000044_providers::Migration),
            Box::new(m20261122_000046_improvements::Migration),
            Box::new(m20261122_000049_newsletters::Migration),
            Box::new(m20261122_000045_invitations::Migration),
            Box::new(m20261122_000048_insight::Migration),
            Box::new(m20261122_000047_onboarding::Migration),
            Box::new(m20261122_000046_news::Migration),
            Box::new(m20261122_000046_hearings::Migration),
            Box::new(m20261123_000050_members::Migration),
            Box::new(m20261123_000051_verification::Migration),
            Box::new(m20261123_000052_feedback::Migration),
            Box::new(m20261123_000053_programme_versions::Migration),
            Box::new(m20261123_000054_ledger_tallies::Migration),
            Box::new(m20261123_000055_bounces::Migration),
            Box::new(m20261123_000057_account_language::Migration),
            Box::new(m20261123_000058_invited::Migration),
            Box::new(m20261123_000059_organisation_words::Migration),
        ]
    }
}
