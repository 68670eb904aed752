//! Storage on SQLite and PostgreSQL. Every test has a database of its own and runs on both engines,
//! as `...::sqlite` and `...::postgres`, unless it is about one of them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

/// Makes two tests, `NAME::sqlite` and `NAME::postgres`, of a function that takes a [`world::World`].
macro_rules! on_both_engines {
    ($($(#[$meta:meta])* async fn $name:ident($world:ident) $body:block)+) => {$(
        mod $name {
            use super::*;

            $(#[$meta])*
            async fn run($world: &$crate::world::World) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                run(&$crate::world::World::create(testkit::database::Engine::Sqlite).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                run(&$crate::world::World::create(testkit::database::Engine::Postgres).await).await;
            }
        }
    )+};
}

mod audit;
mod connections;
mod figures;
mod insight;
mod ledger;
mod months;
mod notices;
mod outbox;
mod papers;
mod places;
mod plans;
mod public;
mod queue;
mod records;
mod reseal;
mod schema;
mod signals;
mod team;
mod traces;
mod transactions;
mod walk;
mod walk_decisions;
mod walk_desk;
mod walk_feedback;
mod walk_insight;
mod walk_invitations;
mod walk_newsletters;
mod walk_onboarding;
mod walk_pilots;
mod walk_promises;
mod walk_queue;
mod walk_reading;
mod walk_replies;
mod walk_subscriptions;
mod world;
