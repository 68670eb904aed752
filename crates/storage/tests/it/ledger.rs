//! The public ledger: it grows with the audit log, in chains in which every change and every gap shows.

use crate::world::{World, at};
use domain::audit::Actor;
use domain::ids::EditorId;
use domain::ledger::{Broken, Checkpoint, Verifier};
use domain::tally::Tally;
use futures::future::join_all;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use storage::NewAudit;
use testkit::database::Engine;
use uuid::Uuid;

fn row(action: &'static str, subject: Uuid, at_second: i64) -> NewAudit {
    let detail = serde_json::json!({
        "case": Uuid::from_u128(9), "sector": "childcare", "reason": "new", "opened": action == "review.verified",
        "articles": ["own-1"], "note": "Jan Peeters",
    });
    let actor = Actor::Editor(EditorId(Uuid::from_u128(5)));
    NewAudit { at: at(at_second), actor, action, subject_kind: "review", subject, detail }
}

/// The last byte decides the chain.
fn subject(chain: u8, n: u128) -> Uuid {
    Uuid::from_u128((n << 8) | u128::from(chain))
}

async fn append(world: &World, rows: Vec<NewAudit>) {
    let mut tx = world.begin().await;
    rows.into_iter().for_each(|row| tx.record(row));
    world.commit(tx).await;
}

/// Every published line.
async fn lines(world: &World) -> Vec<String> {
    let mut lines = Vec::new();
    for chain in 0..8 {
        let entries = world.store.view().ledger().of_chain(chain, 0, i64::MAX, 10_000).await.unwrap();
        lines.extend(entries.iter().map(storage::LedgerEntry::line));
    }
    lines
}

fn check(lines: &[String], checkpoint: Option<Checkpoint>) -> Result<(Checkpoint, Tally), Broken> {
    let mut verifier = Verifier::new(checkpoint);
    let mut tally = Tally::default();
    for line in lines {
        tally.count(&verifier.line(line)?);
    }
    Ok((verifier.finish()?, tally))
}

on_both_engines! {
    async fn an_entry_comes_with_its_audit_row_and_tells_nobody(world) {
        append(world, vec![
            row("review.verified", subject(1, 1), 1),
            row("case.claimed", subject(1, 1), 2),
            row("review.rejected", subject(1, 1), 3),
            row("review.published", subject(4, 1), 3),
        ]).await;
        let lines = lines(world).await;
        assert_eq!(lines.len(), 3);
        let (checkpoint, tally) = check(&lines, None).unwrap();
        assert_eq!((checkpoint.entries(), tally.came_in(), tally.decided()), (3, 1, 2));
        assert_eq!(checkpoint, Checkpoint::of(&world.store.view().ledger().heads().await.unwrap()));
        let all = lines.concat();
        let ids = [5, 9].map(|id| Uuid::from_u128(id).to_string()).into_iter();
        for private in ids.chain([subject(1, 1).to_string(), "Jan".into(), "note".into()]) {
            assert!(!all.contains(&private), "{private}");
        }
    }

    async fn a_transaction_that_fails_leaves_no_entry(world) {
        let mut tx = world.begin().await;
        tx.record(row("review.published", subject(1, 1), 1));
        drop(tx);
        assert!(lines(world).await.is_empty());
        assert_eq!(world.store.view().ledger().first_day().await.unwrap(), None);
    }

    async fn transactions_at_once_make_a_sound_ledger(world) {
        let writer = async |n: u128| {
            for round in 0..5 {
                let mut rows: Vec<NewAudit> =
                    (0..8).map(|chain| row("review.published", subject(chain, n * 10 + round), 1)).collect();
                rows.rotate_left(usize::try_from(n).unwrap() % 8);
                append(world, rows).await;
            }
        };
        let all = join_all((0..12).map(writer));
        tokio::time::timeout(std::time::Duration::from_secs(60), all).await.expect("a deadlock");
        let (checkpoint, tally) = check(&lines(world).await, None).unwrap();
        assert_eq!((checkpoint.entries(), tally.decided()), (480, 480));
    }

    async fn days_are_read_in_their_order_page_by_page(world) {
        for n in 0..6 {
            append(world, vec![
                row("review.published", subject(3, n), i64::try_from(n).unwrap() * 86_400),
                row("review.returned", subject(2, n), i64::try_from(n).unwrap() * 86_400),
            ]).await;
        }
        let view = world.store.view();
        let first = view.ledger().first_day().await.unwrap().unwrap();
        let (from, to) = (first + chrono::Days::new(1), first + chrono::Days::new(4));
        let (mut read, mut after) = (Vec::new(), None);
        loop {
            let page = view.ledger().of_days(from, to, after, 3).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some((last.day, last.chain, last.seq));
            read.extend(page.iter().map(|entry| (entry.day, entry.chain)));
        }
        let expected: Vec<_> =
            (1..5).flat_map(|n| [2, 3].map(|chain| (first + chrono::Days::new(n), chain))).collect();
        assert_eq!(read, expected);
    }

    async fn the_database_refuses_to_change_or_delete_entries(world) {
        append(world, vec![row("review.published", subject(0, 1), 1)]).await;
        let outside = world.outside().await;
        let mut attempts = vec!["UPDATE ledger_entries SET body = '{}'", "DELETE FROM ledger_entries"];
        attempts.push(match world.database.engine() {
            Engine::Sqlite => "INSERT OR REPLACE INTO ledger_entries SELECT chain, seq, day, '{}', hash FROM ledger_entries",
            Engine::Postgres => "TRUNCATE ledger_entries",
        });
        for attempt in attempts {
            let refused = outside.execute_unprepared(attempt).await.unwrap_err().to_string();
            assert!(refused.contains("ledger entries are never"), "{attempt}: {refused}");
        }
    }

    async fn the_counts_of_a_period_are_kept(world) {
        let tally = Tally { entries: 3, masked: 1, ..Tally::default() };
        let counted = ["2026-05", "2026-07", "2026-07-31"].map(|period| (period.to_owned(), tally.clone()));
        let keep = async |counted: &[(String, Tally)], second| {
            let tx = world.begin().await;
            tx.ledger_tallies().keep(counted, at(second)).await.unwrap();
            world.commit(tx).await;
        };
        keep(&counted, 1).await;
        keep(&[], 1).await;
        let wanted = ["2026-05", "2026-06", "2026-07-31"].map(str::to_owned);
        let kept = async || world.store.view().ledger_tallies().of(&wanted).await.unwrap();
        let of = |periods: &[&str]| -> BTreeMap<_, _> {
            periods.iter().map(|period| ((*period).to_owned(), tally.clone())).collect()
        };
        assert_eq!(kept().await, of(&["2026-05", "2026-07-31"]));

        // What an earlier version counted, which may have counted less, is counted again.
        let earlier = "UPDATE ledger_tallies SET tally = '{\"form\":0,\"tally\":{\"entries\":9}}' WHERE period = '2026-05'";
        world.outside().await.execute_unprepared(earlier).await.unwrap();
        assert_eq!(kept().await, of(&["2026-07-31"]));
        keep(&counted[..1], 2).await;
        assert_eq!(kept().await, of(&["2026-05", "2026-07-31"]));
    }
}
