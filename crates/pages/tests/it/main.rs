//! The pages over the real use cases, a real database and a real index: by links and forms only, as a
//! browser without JavaScript uses them.

#![expect(clippy::unwrap_used, reason = "a helper that cannot go on has failed its test")]

mod abonnement;
mod bad_writing;
mod browser;
mod bulk;
mod case_page;
mod case_work;
mod cijfers;
mod desk;
mod feedback;
mod finding;
mod form_steps;
mod founding;
mod inspector_account;
mod invitations;
mod languages;
mod looks;
mod main_path;
#[path = "../../../templates/tests/render/markup.rs"]
mod markup;
mod members;
mod notices;
mod onboarding;
mod ontwikkelaars;
mod own_page;
mod paper;
mod pilots;
mod programme_edit;
mod promises;
mod provider_news;
mod providers;
mod public;
mod readers;
mod reading;
mod reading_machines;
mod refusals;
mod signals;
mod team;
mod ties;
mod transparency;
mod updates;
