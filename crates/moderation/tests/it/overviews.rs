//! What pilot managers and the inspectorate see added up: the dashboard, and the months.

use chrono::TimeDelta;
use domain::months_asked::MonthsAsked;
use domain::pilot::ApplicationState as S;
use domain::{Action, ErrorKind, MemberRole, Role, RuleError, Sector};
use std::collections::BTreeMap;
use storage::{PlaceFilter, PlaceGroup};
use testkit::on_both_engines;
use testkit::platform::moderation::{Dashboard, DashboardAsked};
use testkit::platform::{TestPlatform, application_draft, draft, pilot_tokens, reply_draft, storage};

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

/// Reviews, answers and decisions in two sectors.
async fn busy(platform: &TestPlatform) {
    let editor = platform.editor(Role::SeniorEditor).await;
    let (childcare, elderly) =
        (platform.facility_of(Sector::Childcare).await, platform.facility_of(Sector::Elderly).await);
    let member = platform.member(1, MemberRole::Owner, &[&childcare, &elderly]).await;
    for (n, facility) in [&childcare, &childcare, &childcare, &elderly].into_iter().enumerate() {
        let mut new = draft(facility, &format!("d{n}@example.org"));
        new.scores = BTreeMap::from([("care".to_owned(), Some(if n == 0 { 2 } else { 5 }))]);
        new.text = format!("Ons verhaal nummer {n} over de zorg daar, met alles wat we zelf zagen.");
        let review = platform.write(&new).await.review;
        platform.pass(TimeDelta::minutes(90));
        platform.decide(&editor, review, Action::Publish).await.unwrap();
        if n == 1 {
            platform.pass(TimeDelta::days(2));
            let text = "Bedankt voor uw waardering. We lezen ze samen na.";
            platform.providers.send(&member, review, &reply_draft(text)).await.unwrap();
            platform.decide_reply(&editor, review, Action::Publish).await.unwrap();
        }
        platform.mails().await;
    }
    let refused = platform.write(&draft(&elderly, "weg@example.org")).await.review;
    platform.decide(&editor, refused, Action::Reject).await.unwrap();
    platform.mails().await;
}

async fn seen(platform: &TestPlatform, sectors: &[Sector], sector: Option<&str>) -> Dashboard {
    let manager = platform.pilot_manager(sectors).await;
    let asked = DashboardAsked { sector: sector.map(str::to_owned), months: MonthsAsked::default() };
    platform.desk.dashboard(&manager, &asked).await.unwrap()
}

on_both_engines! {
    async fn the_dashboard_adds_up_with_the_figures_and_the_ledger(platform) {
        busy(platform).await;
        let all = seen(platform, &[], None).await;
        assert_eq!(all.sectors, Sector::ALL);
        assert_eq!((all.reviews.count, all.reviews.positive, all.reviews.answered), (4, 3, 1));
        assert_eq!((all.reviews.share(all.reviews.answered), all.reviews.median_answer_days), (Some(0.25), Some(2)));
        assert_eq!(all.months.len(), 12);
        assert_eq!(all.months.iter().map(|one| one.reviews.count).sum::<u64>(), 4);
        assert_eq!(all.languages, [("nl".to_owned(), 4)]);
        // The public figures count the same reviews, by sector as well.
        let view = platform.store.view();
        for sector in Sector::ALL {
            let mine = seen(platform, &[], Some(sector.as_str())).await;
            let filter = PlaceFilter { sector: Some(sector), ..PlaceFilter::default() };
            let far = (0, i32::MAX);
            let sums =
                view.places().sums(&filter, domain::figures::Grain::Year, far, PlaceGroup::Whole).await.unwrap();
            let public: i64 = sums.iter().map(|one| one.sums.reviews).sum();
            assert_eq!(mine.reviews.count, u64::try_from(public).unwrap(), "{sector}");
            let reviewed: u64 = mine.coverage.iter().map(|one| one.reviewed).sum();
            let open: u64 = mine.coverage.iter().map(|one| one.facilities).sum();
            let places = view.places().all().await.unwrap();
            let places: Vec<_> = places.into_iter().filter(|one| one.place.sector == sector).collect();
            assert_eq!(i64::try_from(reviewed).unwrap(), places.iter().map(|one| one.reviewed).sum::<i64>());
            assert_eq!(i64::try_from(open).unwrap(), places.iter().map(|one| one.facilities).sum::<i64>());
        }
        // And the ledger the same decisions: four reviews and an answer were published, one was refused.
        let of = |found: &Dashboard, sector| {
            found.decisions.iter().find(|one| one.sector == sector).cloned().unwrap()
        };
        let (childcare, elderly) = (of(&all, Sector::Childcare), of(&all, Sector::Elderly));
        assert_eq!((childcare.published, childcare.refused, childcare.decided), (4, 0, 4));
        assert_eq!((elderly.published, elderly.refused, elderly.decided), (1, 1, 2));
        assert_eq!(elderly.median_minutes, Some(0).max(elderly.median_minutes));
        assert!(childcare.median_minutes.is_some());
    }

    async fn a_manager_sees_the_own_sectors_only(platform) {
        busy(platform).await;
        let mine = seen(platform, &[Sector::Elderly], None).await;
        assert_eq!((mine.sectors.clone(), mine.choices.clone()), (vec![Sector::Elderly], vec![Sector::Elderly]));
        assert_eq!(mine.reviews.count, 1);
        assert!(mine.decisions.iter().all(|one| one.sector == Sector::Elderly));
        let manager = platform.pilot_manager(&[Sector::Elderly]).await;
        let ask = |sector: &str, from: &str| DashboardAsked {
            sector: Some(sector.to_owned()),
            months: MonthsAsked { from: Some(from.to_owned()), to: None },
        };
        let invalid = (ErrorKind::Invalid, "invalid_fields");
        for (sector, from) in [("childcare", ""), ("zorg", ""), ("elderly", "morgen"), ("elderly", "2999-01")] {
            assert_eq!(told(platform.desk.dashboard(&manager, &ask(sector, from)).await), invalid, "{sector} {from}");
        }
        let empty = seen(platform, &[Sector::Disability], None).await;
        assert_eq!((empty.reviews.count, empty.reviews.share(0), empty.coverage.len()), (0, None, 0));
    }

    async fn participants_are_counted_week_by_week(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let ids: Vec<_> = platform.pilot_facilities().await.iter().map(|one| one.id).collect();
        let draft = application_draft("jana-weken@example.org", &ids);
        let call = "vroeg-en-nabij-2024";
        platform.submissions.apply_to_programme(call, &draft).await.unwrap();
        let before = seen(platform, &[], None).await;
        assert_eq!((before.phases[&S::Interest], before.phases[&S::Applied]), (1, 0));
        let mail = platform.mail().await;
        let token = pilot_tokens(&mail).unwrap().0.unwrap().to_owned();
        let confirmed = platform.submissions.confirm_application(&token).await.unwrap();
        platform.mails().await;
        platform.pass(TimeDelta::days(7));
        let why = "Dat spraken we zo af met de aanvrager.";
        platform.desk.move_application(&manager, confirmed.id, S::Refused, why).await.unwrap();
        let after = seen(platform, &[], None).await;
        let board = platform.desk.programmes(&manager).await.unwrap();
        for state in S::ALL {
            let counted: u64 = board.iter().filter_map(|one| one.counts.get(state)).sum();
            let expected = if *state == S::Interest { 0 } else { counted };
            assert_eq!(after.phases[state], expected, "{state}");
        }
        let weeks: Vec<(u64, u64)> =
            after.weeks.iter().rev().take(2).map(|(_, all)| (all[&S::Applied], all[&S::Refused])).collect();
        assert_eq!(weeks, [(0, 1), (1, 0)], "this week and the one before");
        assert_eq!(seen(platform, &[Sector::Disability], None).await.phases[&S::Refused], 0);
    }

    async fn a_month_of_the_inspectorate_leaves_out_what_is_small_and_keeps_who_looked(platform) {
        let (editor, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let inspector = platform.inspector(&[]).await;
        let month = platform.desk.inspectorate_months()[0].clone();
        let mut numbers = Vec::new();
        for n in 0..7 {
            let sector = if n < 6 { Sector::Childcare } else { Sector::Elderly };
            let facility = platform.facility_of(sector).await;
            let written = platform.write(&draft(&facility, &format!("s{n}@example.org"))).await;
            let case = platform.case(written.review).await.id;
            let signal = platform.open_signal(&editor, case).await;
            if n < 6 {
                platform.desk.refer_signal(&senior, signal.id, "zorginspectie", "").await.unwrap();
                platform.pass(TimeDelta::minutes(30));
                platform.desk.acknowledge_signal(&inspector, signal.id, "").await.unwrap();
            } else {
                platform.desk.refer_signal(&senior, signal.id, "112", "").await.ok();
            }
            let found = platform.desk.inspectorate_month(&inspector, &month).await.unwrap();
            numbers.push(found.handed_over);
        }
        assert_eq!(numbers, [None, None, None, None, Some(5), Some(6), Some(6)], "what others got does not count");
        let found = platform.desk.inspectorate_month(&inspector, &month).await.unwrap();
        assert!(found.going_on);
        assert_eq!((found.received, found.median_minutes), (Some(6), Some(30)));
        assert_eq!(found.sectors[0], (Sector::Childcare, Some(6)));
        assert_eq!(found.kinds.iter().filter_map(|(_, count)| *count).sum::<u64>(), 6);
        assert!(found.decisions.iter().all(|one| (one.published, one.refused) == (Some(0), Some(0))));
        let elsewhere = platform.inspector(&[Sector::Elderly]).await;
        let theirs = platform.desk.inspectorate_month(&elsewhere, &month).await.unwrap();
        assert_eq!((theirs.handed_over, theirs.sectors.len(), theirs.decisions.len()), (Some(0), 1, 1));
        let kept = platform.dump().await;
        let looks = kept.iter().filter(|row| row.contains("inspectorate.month_looked")).count();
        assert_eq!(looks, 9, "every look, and by whom");
        assert!(kept.iter().any(|row| row.contains("month_looked") && row.contains(&month)));
        for wrong in ["2026-13", "gisteren", "", "2999-01", "2026-11-01"] {
            let refused = told(platform.desk.inspectorate_month(&inspector, wrong).await);
            assert_eq!(refused, (ErrorKind::Invalid, "invalid_fields"), "{wrong}");
        }
    }
}
