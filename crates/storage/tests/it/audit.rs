//! The audit log: chains that hold under load, and in which every change and every gap shows.

use crate::world::{World, at};
use domain::audit::{Actor, CHAINS};
use futures::future::join_all;
use sea_orm::ConnectionTrait;
use storage::{ChainReport, NewAudit};
use testkit::database::Engine;
use uuid::Uuid;

fn row(subject: Uuid) -> NewAudit {
    let detail = serde_json::json!({ "from": "queued", "to": "published", "note": "é \" \\ \u{0}" });
    // More digits than the databases keep: what is hashed must be what is read back.
    let at = at(1) + chrono::TimeDelta::nanoseconds(123_456_789);
    let actor = Actor::Editor(domain::ids::EditorId(Uuid::from_u128(5)));
    NewAudit { at, actor, action: "review.published", subject_kind: "review", subject, detail }
}

/// The last byte decides the chain.
fn subject(chain: u8, n: u128) -> Uuid {
    Uuid::from_u128((n << 8) | u128::from(chain))
}

async fn append(world: &World, subjects: &[Uuid]) {
    let mut tx = world.begin().await;
    subjects.iter().for_each(|subject| tx.record(row(*subject)));
    world.commit(tx).await;
}

async fn verify(world: &World) -> Vec<ChainReport> {
    world.store.view().audit_log().verify(|_| {}).await.unwrap()
}

/// The chains that are broken, and where.
fn broken(reports: &[ChainReport]) -> Vec<(u8, i64)> {
    reports.iter().filter_map(|report| Some((report.chain, report.broken_at?))).collect()
}

/// Does what only somebody with the database in their hands can do.
async fn tamper(world: &World, sql: &str) {
    let outside = world.outside().await;
    let triggers: &[&str] = match world.database.engine() {
        Engine::Sqlite => &["DROP TRIGGER audit_rows_no_update", "DROP TRIGGER audit_rows_no_delete"],
        Engine::Postgres => &["DROP TRIGGER audit_rows_kept ON audit_rows"],
    };
    for statement in triggers {
        outside.execute_unprepared(statement).await.unwrap();
    }
    let done = outside.execute_unprepared(sql).await.unwrap();
    assert_eq!(done.rows_affected(), 1, "{sql}");
}

on_both_engines! {
    async fn rows_from_many_transactions_at_once_make_sound_chains(world) {
        // Each touches several chains, in different orders: nobody may wait for anybody in a ring.
        let writer = async |n: u128| {
            for round in 0..5 {
                let mut subjects: Vec<Uuid> =
                    (0..CHAINS).map(|chain| subject(chain, n * 10 + round)).collect();
                if n.is_multiple_of(2) {
                    subjects.reverse();
                }
                subjects.rotate_left(usize::try_from(n).unwrap() % 8);
                append(world, &subjects).await;
            }
        };
        let all = join_all((0..12).map(writer));
        tokio::time::timeout(std::time::Duration::from_secs(60), all).await.expect("a deadlock");
        let reports = verify(world).await;
        assert_eq!(broken(&reports), vec![]);
        assert_eq!(
            reports.iter().map(|report| report.rows).collect::<Vec<_>>(),
            vec![60; usize::from(CHAINS)]
        );
    }

    async fn a_log_that_grows_while_it_is_checked_is_sound(world) {
        let grow = async {
            for n in 0..60 {
                append(world, &[subject(3, n), subject(3, n)]).await;
            }
        };
        let check = async {
            for _ in 0..60 {
                assert_eq!(broken(&verify(world).await), vec![]);
            }
        };
        futures::future::join(grow, check).await;
        assert_eq!(verify(world).await[3].rows, 120);
    }

    async fn a_changed_row_is_found_at_its_number(world) {
        for n in 0..5 {
            append(world, &[subject(2, n)]).await;
        }
        append(world, &[subject(4, 1)]).await;
        tamper(world, "UPDATE audit_rows SET action = 'review.rejected' WHERE chain = 2 AND seq = 3").await;
        assert_eq!(broken(&verify(world).await), vec![(2, 3)]);
    }

    async fn a_missing_row_is_found_even_at_the_end(world) {
        for n in 0..4 {
            append(world, &[subject(6, n), subject(7, n)]).await;
        }
        tamper(world, "DELETE FROM audit_rows WHERE chain = 6 AND seq = 4").await;
        assert_eq!(broken(&verify(world).await), vec![(6, 4)]);
        let outside = world.outside().await;
        outside.execute_unprepared("DELETE FROM audit_rows WHERE chain = 7 AND seq = 2").await.unwrap();
        assert_eq!(broken(&verify(world).await), vec![(6, 4), (7, 2)]);
    }

    async fn a_head_that_was_set_back_with_its_row_kept_is_found(world) {
        for n in 0..2 {
            append(world, &[subject(1, n)]).await;
        }
        let outside = world.outside().await;
        outside.execute_unprepared("UPDATE audit_heads SET seq = 1 WHERE chain = 1").await.unwrap();
        assert_eq!(broken(&verify(world).await), vec![(1, 3)]);
    }

    async fn the_database_refuses_to_change_or_delete_rows(world) {
        append(world, &[subject(0, 1)]).await;
        let outside = world.outside().await;
        let mut attempts = vec![
            "UPDATE audit_rows SET detail = '{}'",
            "UPDATE audit_rows SET detail = '{}' WHERE chain = 0 AND seq = 1",
            "DELETE FROM audit_rows",
        ];
        attempts.push(match world.database.engine() {
            Engine::Sqlite => {
                "INSERT OR REPLACE INTO audit_rows SELECT chain, seq, id, at, actor_kind, actor_id, action,
                 subject_kind, subject_id, '{}', hash FROM audit_rows"
            }
            Engine::Postgres => "TRUNCATE audit_rows",
        });
        for attempt in attempts {
            let refused = outside.execute_unprepared(attempt).await.unwrap_err().to_string();
            assert!(refused.contains("audit rows are never"), "{attempt}: {refused}");
        }
        assert_eq!(broken(&verify(world).await), vec![]);
        assert_eq!(verify(world).await[0].rows, 1);
    }

    async fn a_row_reads_back_as_it_was_written(world) {
        let subject = subject(5, 9);
        append(world, &[subject]).await;
        let mut system = row(subject);
        (system.actor, system.action) = (Actor::System, "review.lapsed");
        let mut tx = world.begin().await;
        tx.record(system);
        world.commit(tx).await;
        let rows = world.store.view().audit_log().about(subject).await.unwrap();
        assert_eq!(
            rows.iter().map(|r| r.action.as_str()).collect::<Vec<_>>(),
            ["review.published", "review.lapsed"]
        );
        assert_eq!(rows[0].detail, row(subject).detail.to_string());
        assert_eq!((rows[0].actor_kind.as_str(), rows[0].actor_id), ("editor", Some(Uuid::from_u128(5))));
        assert_eq!((rows[1].actor_kind.as_str(), rows[1].actor_id), ("system", None));
        assert_eq!(rows[0].at, at(1) + chrono::TimeDelta::microseconds(123_456));
    }
}
