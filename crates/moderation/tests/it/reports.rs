//! The transparency report adds up with the public ledger, and both with what the desk did.

use chrono::TimeDelta;
use domain::ledger::Verifier;
use domain::report::Report;
use domain::tally::Tally;
use domain::{Action, ErrorKind, Role, Sector};
use moderation::Desk;
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, draft};

/// Every line of the ledger, fetched in answers of at most `limit` entries.
async fn ledger(desk: &Desk, limit: Option<u64>) -> Vec<String> {
    let (mut lines, mut cursor) = (Vec::new(), None);
    loop {
        let mut pages = desk.ledger(cursor.as_deref(), limit).await.unwrap();
        while let Some(chunk) = pages.next().await.unwrap() {
            lines.extend(chunk.lines().map(str::to_owned));
        }
        cursor = pages.next_cursor();
        if cursor.is_none() {
            return lines;
        }
    }
}

/// What anybody can count from the published lines.
fn recount(lines: &[String]) -> Tally {
    let (mut verifier, mut tally) = (Verifier::default(), Tally::default());
    for line in lines {
        tally.count(&verifier.line(line).unwrap());
    }
    verifier.finish().unwrap();
    tally
}

/// Six reviews: two published, one refused, one returned and sent in again, one withdrawn.
async fn a_week(platform: &TestPlatform) {
    // Every test begins on a Saturday, and waiting is counted in working time.
    platform.pass(TimeDelta::days(2));
    let editor = platform.editor(Role::Editor).await;
    for (n, action) in
        [Action::Publish, Action::Publish, Action::Reject, Action::Return].into_iter().enumerate()
    {
        let facility = platform.facility_of(Sector::ALL[n]).await;
        let written = platform.write(&draft(&facility, &format!("iemand{n}@example.org"))).await;
        platform.pass(TimeDelta::minutes(30));
        platform.decide(&editor, written.review, action).await.unwrap();
        platform.mails().await;
    }
    let facility = platform.facility().await;
    platform.write(&draft(&facility, "wacht@example.org")).await;
    let gone = platform.write(&draft(&facility, "weg@example.org")).await;
    platform.submissions.withdraw(&gone.writer).await.unwrap();
}

on_both_engines! {
    async fn the_report_adds_up_with_the_ledger_and_with_what_was_done(platform) {
        a_week(platform).await;
        let editor = platform.editor(Role::Editor).await;
        let report = platform.desk.transparency(&editor, None, None).await.unwrap();
        let recounted = recount(&ledger(&platform.desk, None).await);
        assert_eq!(Report::of(report.period, &Tally::default(), &recounted), report);
        let volumes = &report.volumes;
        assert_eq!((volumes.came_in, volumes.decided, volumes.withdrawn, volumes.open_after), (6, 4, 1, 1));
        assert_eq!((report.restrictions.refused.count, report.restrictions.returned.count), (1, 1));
        assert_eq!(report.times[0].median_minutes, Some(30));
        assert_eq!(report.decisions["elderly"]["publish"], 1);
        assert_eq!(report.articles["own-1"]["reject"], 1);
        assert_eq!(report.asymmetry.sectors[0].bands[3].refused.of, 4);
        assert_eq!(report.asymmetry.alarms, []);
        let checkpoint = platform.desk.ledger_checkpoint().await.unwrap();
        assert_eq!(checkpoint.entries, recounted.entries);
    }

    async fn the_ledger_names_nobody_and_no_text(platform) {
        a_week(platform).await;
        let lines = ledger(&platform.desk, None).await.concat();
        for private in ["Jana", "Verzonnenmans", "example.org", "begeleiders", "Lelie", "editor"] {
            assert!(!lines.contains(private), "{private}");
        }
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "nog@example.org")).await;
        let case = platform.case(written.review).await;
        let lines = ledger(&platform.desk, None).await.concat();
        for id in [written.review.to_string(), case.id.to_string(), facility.id.to_string()] {
            assert!(!lines.contains(&id));
        }
    }

    async fn pages_of_the_ledger_put_together_are_the_ledger(platform) {
        a_week(platform).await;
        let whole = ledger(&platform.desk, None).await;
        for limit in [1, 3, 1000] {
            let mut pieces = ledger(&platform.desk, Some(limit)).await;
            assert_eq!(recount(&pieces), recount(&whole));
            pieces.sort();
            let mut sorted = whole.clone();
            sorted.sort();
            assert_eq!(pieces, sorted);
        }
        let refused = platform.desk.ledger(Some("1.2.3"), None).await.unwrap_err();
        assert_eq!((refused.kind, refused.code), (ErrorKind::Invalid, "invalid_fields"));
    }

    async fn a_month_that_is_over_counts_the_same_once_it_is_kept(platform) {
        a_week(platform).await;
        let editor = platform.editor(Role::Editor).await;
        platform.pass(TimeDelta::days(70));
        let editor_again = platform.editor(Role::Editor).await;
        drop(editor);
        let first = platform.desk.transparency(&editor_again, None, None).await.unwrap();
        let months = (1..=12).flat_map(|month| (2020..2040).map(move |year| format!("{year}-{month:02}")));
        let kept = platform.store.view().ledger_tallies().of(&months.collect::<Vec<_>>()).await.unwrap();
        assert!(!kept.is_empty(), "nothing was kept");
        assert_eq!(kept.values().map(domain::tally::Tally::decided).sum::<u64>(), 4);
        let second = platform.desk.transparency(&editor_again, None, None).await.unwrap();
        assert_eq!(first, second);
        assert_eq!((second.volumes.decided, second.volumes.open_after), (4, 1));
        // A period that begins later knows what was open before.
        let today = domain::belgium::day(platform.desk.now());
        let later = platform.desk.public_report(Some(today), None).await.unwrap();
        assert_eq!((later.volumes.open_before, later.volumes.came_in, later.volumes.open_after), (1, 0, 1));
    }

    async fn wrong_periods_are_refused(platform) {
        let day = |text: &str| Some(text.parse().unwrap());
        for (from, to) in [("2026-05-02", "2026-05-01"), ("2010-01-01", "2026-01-01"), ("0001-01-01", "9999-01-01")] {
            let refused = platform.desk.public_report(day(from), day(to)).await.unwrap_err();
            assert_eq!((refused.kind, refused.code), (ErrorKind::Invalid, "invalid_fields"), "{from}..{to}");
        }
    }

    async fn two_readings_of_one_text_become_a_pair(platform) {
        let mut rules = testkit::platform::desk_rules();
        rules.double_reading_share = 1.0;
        let (clock, ids) = (platform.clock.clone(), platform.ids.clone());
        let desk = Desk::new(platform.store.clone(), clock, ids, std::sync::Arc::new(rules));
        let (first, second) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "twee@example.org")).await;
        let case = platform.case(written.review).await;
        desk.claim(&first, case.id).await.unwrap();
        desk.decide(&first, case.id, testkit::platform::decision(Action::Publish, 1)).await.unwrap();
        let again = platform.case(written.review).await;
        assert_ne!(again.id, case.id);
        desk.claim(&second, again.id).await.unwrap();
        desk.decide(&second, again.id, testkit::platform::decision(Action::Reject, 1)).await.unwrap();
        let report = desk.public_report(None, None).await.unwrap();
        assert_eq!((report.agreement.action.pairs, report.agreement.articles[0].cited), (1, 1));
        // They differ, so that a senior editor gets a case of it, and nothing is open but that.
        assert_eq!((report.volumes.came_in, report.volumes.decided, report.volumes.open_after), (2, 1, 1));
    }
}
