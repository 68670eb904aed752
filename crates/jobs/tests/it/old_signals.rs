//! What a signal says is erased some time after it ended.

use chrono::TimeDelta;
use domain::{Clock, Ids, Role, SignalKind};
use jobs::Housekeeping;
use std::sync::Arc;
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, draft, signal_draft};

fn house(platform: &TestPlatform) -> Housekeeping {
    let clock = Arc::clone(&platform.clock) as Arc<dyn Clock>;
    let ids = Arc::clone(&platform.ids) as Arc<dyn Ids>;
    Housekeeping::new(platform.store.clone(), clock, ids, 72, 90).keeping_signals(730)
}

on_both_engines! {
    async fn a_signal_that_ended_long_ago_says_nothing_any_more_and_still_counts(platform) {
        let written = platform.write(&draft(&platform.facility().await, "jana@example.org")).await;
        let case = platform.case(written.review).await.id;
        let senior = platform.editor(Role::SeniorEditor).await;
        let desk = &platform.desk;
        let stays = desk.open_signal(&senior, case, &signal_draft(SignalKind::Violence)).await.unwrap().item.id;
        let id = platform.open_signal(&senior, case).await.id;
        desk.refer_signal(&senior, id, "zorginspectie", "Gebeld over de kelder.").await.unwrap();
        desk.withdraw_signal(&senior, id, "Het ging over een ander huis.").await.unwrap();
        let before = desk.signal(&senior, id).await.unwrap();
        assert!(!before.content.description.is_empty());
        platform.pass(TimeDelta::days(730));
        assert_eq!(house(platform).tidy().await.unwrap().signals, 0, "not before its time");
        platform.pass(TimeDelta::seconds(1));
        assert_eq!(house(platform).tidy().await.unwrap().signals, 1);
        assert_eq!(house(platform).tidy().await.unwrap().signals, 0, "once");

        let senior = platform.editor(Role::SeniorEditor).await;
        let after = desk.signal(&senior, id).await.unwrap();
        assert!(after.content.description.is_empty() && after.content.quote.is_empty());
        let steps = |full: &testkit::platform::moderation::FullSignal| {
            let lines = full.log.iter().filter(|line| line.what != domain::SignalEntry::Looked);
            lines.map(|line| (line.at, line.actor, line.what)).collect::<Vec<_>>()
        };
        assert_eq!(steps(&after), steps(&before), "who did what and when stays");
        assert!(after.log.iter().all(|line| line.note.is_none()));
        assert_eq!((after.signal.kind, after.signal.state), (before.signal.kind, before.signal.state));
        let rows = platform.store.view().audit_log().about(id.0).await.unwrap();
        assert_eq!(rows.iter().filter(|row| row.action == "signal.erased").count(), 1);
        assert!(rows.iter().any(|row| row.action == "signal.opened"), "the audit log keeps its rows");
        // One that is not over is kept however old it is.
        assert!(!desk.signal(&senior, stays).await.unwrap().content.description.is_empty());
    }

    async fn without_a_term_nothing_is_erased(platform) {
        let written = platform.write(&draft(&platform.facility().await, "jana@example.org")).await;
        let case = platform.case(written.review).await.id;
        let senior = platform.editor(Role::SeniorEditor).await;
        let id = platform.open_signal(&senior, case).await.id;
        platform.desk.withdraw_signal(&senior, id, "Het ging over een ander huis.").await.unwrap();
        platform.pass(TimeDelta::days(4000));
        let clock = Arc::clone(&platform.clock) as Arc<dyn Clock>;
        let ids = Arc::clone(&platform.ids) as Arc<dyn Ids>;
        let house = Housekeeping::new(platform.store.clone(), clock, ids, 72, 90);
        assert_eq!(house.tidy().await.unwrap().signals, 0);
    }
}
