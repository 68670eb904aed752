//! The JSON routes over real use cases, a real database and a real index. Every answer that a test
//! gets is held against the description: its status and its content type must be documented.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod advice;
mod app;
mod bad_input;
mod bulk;
mod case_page;
mod cases;
mod description;
mod facilities;
mod feedback;
mod figures;
mod insight;
mod invitations;
mod main_path;
mod manage;
mod notices;
mod onboardings;
mod open_data;
mod organisations;
mod pilot_organisations;
mod pilots;
mod preview;
mod programme_edit;
mod promises;
mod providers;
mod queue;
mod readers;
mod reports;
mod reviews;
mod schema_names;
mod session;
mod signals;
mod subscriptions;
mod team;
mod updates;
mod wrong_input;
