//! One decision on many texts.

use crate::fields;
use chrono::TimeDelta;
use domain::bulk::{BulkItemState as S, InLanguage, InLanguages};
use domain::{Action, CaseState, DecisionDraft, ErrorKind, Facility, Lane, Redaction, ReviewState, Role};
use testkit::on_both_engines;
use testkit::platform::moderation::{Bulk, BulkCase, BulkState, Editor, NewBulk, OnceKey, TieDraft};
use testkit::platform::submission::Amendment;
use testkit::platform::{TestPlatform, Written, decision, draft, names};

/// Copies of one text about a facility, each by somebody else.
pub async fn wave(platform: &TestPlatform, facility: &Facility, size: usize) -> Vec<Written> {
    let mut written = Vec::new();
    for n in 0..size {
        written.push(platform.write(&draft(facility, &format!("golf{n}-{}@example.org", facility.id))).await);
    }
    written
}

/// One decision on all of them, as they stand now.
pub async fn of(platform: &TestPlatform, written: &[Written], draft: DecisionDraft) -> NewBulk {
    let mut cases = Vec::new();
    for one in written {
        let case = platform.case(one.review).await;
        cases.push(BulkCase { id: case.id, version: case.version });
    }
    NewBulk { cases, draft, in_languages: InLanguages::new() }
}

/// Takes the decision and has it take effect.
pub async fn done(platform: &TestPlatform, editor: &Editor, new: &NewBulk) -> Bulk {
    let taken = platform.desk.decide_many(editor, new, None).await.unwrap();
    assert_eq!((taken.summary.state, taken.items.len()), (BulkState::Running, new.cases.len()));
    assert!(taken.items.iter().all(|item| item.state == S::Waiting));
    platform.work_on_bulks().await;
    platform.desk.bulk(editor, taken.summary.id).await.unwrap()
}

/// What became of each text, with why.
pub fn states(bulk: &Bulk) -> Vec<(S, Option<&str>)> {
    bulk.items.iter().map(|item| (item.state, item.why.as_deref())).collect()
}

pub fn citing(article: &str) -> DecisionDraft {
    DecisionDraft { articles: vec![article.to_owned()], ..decision(Action::Reject, 0) }
}

on_both_engines! {
    async fn a_wave_is_refused_at_once_and_what_cannot_be_is_named(platform) {
        let facility = platform.facility().await;
        let (editor, colleague) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let mut written = wave(platform, &facility, 6).await;
        let mut tied = platform.new_facility(domain::Sector::Childcare);
        tied.organiser = Some("vzw Andere".into());
        platform.add_facility(&tied).await;
        written.push(platform.write(&draft(&tied, "band@example.org")).await);
        let tie = TieDraft { facility: tied.slug.clone(), ..TieDraft::default() };
        platform.desk.declare_tie(&editor, &tie).await.unwrap();
        let new = of(platform, &written, citing("own-1")).await;
        platform.claim(&colleague, written[1].review).await;
        let changed = Amendment { text: "Iets heel anders, dat ik zelf meemaakte.".into(), scores: None };
        platform.submissions.amend(&written[2].writer, &changed).await.unwrap();
        platform.submissions.withdraw(&written[3].writer).await.unwrap();
        platform.decide(&colleague, written[4].review, Action::Escalate).await.unwrap();
        platform.claim(&editor, written[5].review).await;
        platform.mails().await;

        let bulk = done(platform, &editor, &new).await;
        assert_eq!(states(&bulk), [
            (S::Done, None),
            (S::Failed, Some("case_held")),
            (S::Failed, Some("stale_version")),
            (S::Failed, Some("case_closed")),
            (S::Failed, Some("senior_only")),
            (S::Done, None),
            (S::Failed, Some("tied")),
        ]);
        assert_eq!((bulk.summary.state, bulk.summary.total, bulk.hidden), (BulkState::Done, 7, 0));
        assert_eq!((bulk.summary.counts[&S::Done], bulk.summary.counts[&S::Failed]), (2, 5));
        assert_eq!(names(&platform.mails().await), ["review_rejected", "review_rejected"]);
        for place in [0, 5] {
            let review = written[place].review;
            assert_eq!(platform.review(review).await.state, ReviewState::Rejected);
            let decision = platform.store.view().decisions().about(review.0).await.unwrap().remove(0);
            assert_eq!((decision.bulk, decision.editor), (Some(bulk.summary.id), editor.id()));
            assert_eq!(Some(decision.id), bulk.items[place].decision);
            assert_eq!((decision.articles, decision.version), (vec!["own-1".to_owned()], 1));
            assert_eq!(platform.store.view().statements().about(review.0).await.unwrap().len(), 1);
        }
        let held = platform.case(written[1].review).await;
        assert_eq!(held.lease.map(|lease| lease.editor), Some(colleague.id()), "what a colleague reads stays theirs");
    }

    async fn what_is_settled_twice_is_done_once(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let written = wave(platform, &facility, 3).await;
        let new = of(platform, &written, decision(Action::Publish, 0)).await;
        platform.mails().await;
        let id = platform.desk.decide_many(&editor, &new, None).await.unwrap().summary.id;
        // The worker is killed after the first one.
        platform.desk.settle_bulk(new.cases[0].id).await.unwrap();
        let half = platform.desk.bulk(&editor, id).await.unwrap();
        assert_eq!((half.summary.state, half.items[0].state, half.items[1].state), (BulkState::Running, S::Done, S::Waiting));
        platform.work_on_bulks().await;
        let before = platform.dump().await;
        for case in &new.cases {
            platform.desk.settle_bulk(case.id).await.unwrap();
        }
        assert_eq!(platform.dump().await, before);
        assert_eq!(names(&platform.mails().await), ["review_published"; 3]);
        assert_eq!(platform.store.view().facilities().aggregate(facility.id).await.unwrap().review_count, 3);
    }

    async fn what_a_second_editor_must_read_waits_for_one(platform) {
        let facility = platform.facility().await;
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let senior = platform.editor(Role::SeniorEditor).await;
        let written = wave(platform, &facility, 3).await;
        platform.mails().await;
        let first = done(platform, &one, &of(platform, &written, citing("honest-1")).await).await;
        assert_eq!(states(&first), [(S::AwaitsSecond, None); 3]);
        assert!(platform.mails().await.is_empty(), "nothing of it is told");
        // Not even to a senior editor, who may be the second one.
        let seen = platform.desk.bulk(&senior, first.summary.id).await.unwrap();
        assert_eq!((seen.items.len(), seen.hidden), (0, 3));
        let again = done(platform, &one, &of(platform, &written, citing("honest-1")).await).await;
        assert_eq!(states(&again), [(S::Failed, Some("own_decision")); 3]);
        let second = done(platform, &two, &of(platform, &written, citing("honest-1")).await).await;
        assert_eq!(states(&second), [(S::Done, None); 3]);
        assert_eq!(names(&platform.mails().await), ["review_rejected"; 3]);
        let decision = platform.store.view().decisions().about(written[0].review.0).await.unwrap().remove(0);
        assert_eq!((decision.editor, decision.second_editor), (two.id(), Some(one.id())));
        assert_eq!(platform.desk.bulk(&senior, first.summary.id).await.unwrap().hidden, 0);
    }

    async fn two_who_differ_leave_it_to_a_senior_editor_one_by_one(platform) {
        let facility = platform.facility().await;
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let senior = platform.editor(Role::SeniorEditor).await;
        let written = wave(platform, &facility, 2).await;
        done(platform, &one, &of(platform, &written, citing("honest-1")).await).await;
        let differs = done(platform, &two, &of(platform, &written, decision(Action::Publish, 0)).await).await;
        assert_eq!(states(&differs), [(S::AwaitsSecond, None); 2]);
        assert_eq!(platform.case(written[0].review).await.state, CaseState::Escalated);
        let all = done(platform, &senior, &of(platform, &written, citing("honest-1")).await).await;
        assert_eq!(states(&all), [(S::Failed, Some("not_in_bulk")); 2]);
    }

    async fn what_needs_a_reader_of_its_own_is_not_decided_with_others(platform) {
        let facility = platform.facility().await;
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let appealed = platform.write(&draft(&facility, "beroep@example.org")).await;
        platform.decide(&one, appealed.review, Action::Reject).await.unwrap();
        platform.submissions.appeal(&appealed.writer, "Ik was er echt elke dag bij.").await.unwrap();
        let mut private = draft(&facility, "privaat@example.org");
        private.text = "Bel gerust naar 0470 12 34 56, dan vertel ik je meer over de opvang.".into();
        let private = platform.write(&private).await;
        let danger = platform.write(&draft(&facility, "gevaar@example.org")).await;
        let tx = platform.store.begin().await.unwrap();
        let mut case = platform.case(danger.review).await;
        case.lane = Lane::Safeguarding;
        tx.queue().update(&case).await.unwrap();
        tx.commit(platform.ids.as_ref()).await.unwrap();
        let written = [appealed, private, danger];
        let published = done(platform, &two, &of(platform, &written, decision(Action::Publish, 0)).await).await;
        assert_eq!(states(&published), [
            (S::Failed, Some("not_in_bulk")),
            (S::Failed, Some("masks_needed")),
            (S::Failed, Some("danger_alone")),
        ]);
        let refused = done(platform, &two, &of(platform, &written, citing("own-1")).await).await;
        assert_eq!(states(&refused)[1], (S::Done, None), "what is refused needs no masks");
    }

    async fn an_editor_who_left_decides_nothing_more(platform) {
        let facility = platform.facility().await;
        let (editor, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let written = wave(platform, &facility, 2).await;
        let new = of(platform, &written, citing("own-1")).await;
        let id = platform.desk.decide_many(&editor, &new, None).await.unwrap().summary.id;
        platform.desk.set_member_active(&senior, editor.id(), false).await.unwrap();
        platform.work_on_bulks().await;
        let bulk = platform.desk.bulk(&senior, id).await.unwrap();
        assert_eq!(states(&bulk), [(S::Failed, Some("no_session")); 2]);
        assert_eq!(platform.review(written[0].review).await.state, ReviewState::Queued);
    }

    async fn the_same_request_is_done_once(platform) {
        let facility = platform.facility().await;
        let (editor, other) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let written = wave(platform, &facility, 2).await;
        let new = of(platform, &written, citing("own-1")).await;
        let key = OnceKey("een-sleutel".into());
        let first = platform.desk.decide_many(&editor, &new, Some(&key)).await.unwrap();
        platform.work_on_bulks().await;
        let before = platform.dump().await;
        let again = platform.desk.decide_many(&editor, &new, Some(&key)).await.unwrap();
        assert_eq!((again.summary.id, again.items[0].state), (first.summary.id, S::Done));
        let mut reused = new.clone();
        reused.draft.reasons = "Een andere reden.".into();
        let error = platform.desk.decide_many(&editor, &reused, Some(&key)).await.unwrap_err();
        assert_eq!((error.kind, error.code), (ErrorKind::Invalid, "idempotency_key_reused"));
        assert_eq!(platform.dump().await, before);
        let another = platform.desk.decide_many(&other, &new, Some(&key)).await.unwrap();
        assert_ne!(another.summary.id, first.summary.id, "a key is of one editor");
    }

    async fn wrong_input_changes_nothing(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let written = wave(platform, &facility, 1).await;
        let good = of(platform, &written, citing("own-1")).await;
        let before = platform.dump().await;
        let unknown = BulkCase { id: domain::ids::CaseId::next(platform.ids.as_ref()), version: 1 };
        let with = |cases: Vec<BulkCase>| NewBulk { cases, ..good.clone() };
        let deciding = |change: &dyn Fn(&mut DecisionDraft)| {
            let mut new = good.clone();
            change(&mut new.draft);
            new
        };
        let own = good.cases[0];
        let mask = Redaction { start: 0, end: 2, replacement: "[naam]".into() };
        let wrong = [
            (with(vec![]), "/cases", "length"),
            (with(vec![unknown; 101]), "/cases", "length"),
            (with(vec![own, unknown]), "/cases/1", "case_not_found"),
            (with(vec![own, own]), "/cases/1", "twice"),
            (deciding(&|d| d.action = Action::Keep), "/action", "not_in_bulk"),
            (deciding(&|d| d.action = Action::TakeDown), "/action", "not_in_bulk"),
            (deciding(&|d| d.redactions = vec![mask.clone()]), "/redactions", "not_in_bulk"),
            (deciding(&|d| d.proposal = Some("Anders.".into())), "/proposal", "not_in_bulk"),
            (deciding(&|d| d.articles.clear()), "/articles", "required"),
            (deciding(&|d| d.articles = vec!["own-99".into()]), "/articles/0", "unknown_article"),
            (deciding(&|d| d.reasons.clear()), "/reasons", "required"),
            (deciding(&|d| d.reasons = "x".repeat(4001)), "/reasons", "too_long"),
            (deciding(&|d| d.change = "Korter.".into()), "/change", "not_with_this_action"),
        ];
        for (new, pointer, code) in wrong {
            let error = platform.desk.decide_many(&editor, &new, Some(&OnceKey("k".into()))).await.unwrap_err();
            assert_eq!(fields(error), [(pointer.to_owned(), code)]);
        }
        for (language, reasons, change, pointer, code) in [
            ("fr", "", "", "/in_languages/fr/reasons", "required"),
            ("en", &*"x".repeat(4001), "", "/in_languages/en/reasons", "too_long"),
            ("fr", "Toujours le même texte.", "Plus court.", "/in_languages/fr/change", "not_with_this_action"),
            ("nl", "Steeds dezelfde tekst.", "", "/in_languages/nl", "unknown_language"),
            ("de", "Immer derselbe Text.", "", "/in_languages/de", "unknown_language"),
        ] {
            let told = InLanguage { reasons: reasons.into(), change: change.into() };
            let new = NewBulk { in_languages: [(language.to_owned(), told)].into(), ..good.clone() };
            let error = platform.desk.decide_many(&editor, &new, None).await.unwrap_err();
            assert_eq!(fields(error), [(pointer.to_owned(), code)]);
        }
        assert_eq!(platform.dump().await, before);
    }

    async fn every_author_is_told_in_their_own_language(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        for (action, own) in [(Action::Reject, ""), (Action::Return, "Raconte toi-même.")] {
            let mut written = Vec::new();
            for language in ["nl", "fr", "en", "fr"] {
                let email = format!("{action}{language}{}@example.org", written.len());
                let new = testkit::platform::submission::ReviewDraft { language: language.into(), ..draft(&facility, &email) };
                written.push(platform.write(&new).await);
            }
            let mut new = of(platform, &written, DecisionDraft { action, ..citing("own-1") }).await;
            new.draft.reasons = "Telkens dezelfde tekst.".into();
            let told = InLanguage { reasons: "Toujours le même texte.".into(), change: own.into() };
            new.in_languages = [("fr".to_owned(), told)].into();
            platform.mails().await;
            let bulk = done(platform, &editor, &new).await;
            assert_eq!(states(&bulk), [(S::Done, None); 4]);
            assert_eq!(bulk.summary.in_languages, new.in_languages);
            for (one, reasons, change) in [
                (0, "Telkens dezelfde tekst.", ""),
                (1, "Toujours le même texte.", own),
                (2, "Telkens dezelfde tekst.", ""),
                (3, "Toujours le même texte.", own),
            ] {
                let decided = platform.store.view().decisions().about(written[one].review.0).await.unwrap();
                assert_eq!((&*decided[0].reasons, &*decided[0].change), (reasons, change), "{action} {one}");
            }
            let mails = platform.mails().await;
            assert_eq!(mails.len(), 4);
            let written = |mail: &&notify::Envelope| String::from_utf8(mail.to_bytes()).unwrap();
            let french = mails.iter().filter(|mail| written(mail).contains("Toujours le même texte."));
            assert_eq!(french.count(), 2);
        }
    }

    async fn the_lists_are_ones_own_and_a_senior_sees_all(platform) {
        let facility = platform.facility().await;
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let senior = platform.editor(Role::SeniorEditor).await;
        let written = wave(platform, &facility, 3).await;
        let mut ids = Vec::new();
        for one_text in &written {
            let new = of(platform, std::slice::from_ref(one_text), citing("own-1")).await;
            ids.push(platform.desk.decide_many(&one, &new, None).await.unwrap().summary.id);
            platform.pass(TimeDelta::minutes(1));
        }
        platform.work_on_bulks().await;
        ids.reverse();
        let page = platform.desk.bulks(&one, false, None, 2).await.unwrap();
        let rest = platform.desk.bulks(&one, true, page.next_cursor.as_deref(), 2).await.unwrap();
        let listed: Vec<_> = page.bulks.iter().chain(&rest.bulks).map(|bulk| bulk.id).collect();
        assert_eq!((listed, rest.next_cursor), (ids.clone(), None));
        assert_eq!((page.bulks[0].state, page.bulks[0].counts[&S::Done]), (BulkState::Done, 1));
        assert!(page.bulks[0].can_reverse);
        assert!(platform.desk.bulks(&two, false, None, 10).await.unwrap().bulks.is_empty());
        assert_eq!(platform.desk.bulks(&senior, false, None, 10).await.unwrap().bulks.len(), 3);
        assert!(platform.desk.bulks(&senior, true, None, 10).await.unwrap().bulks.is_empty());
        let error = platform.desk.bulks(&one, false, Some("geen cursor"), 2).await.unwrap_err();
        assert_eq!(fields(error), [("/cursor".to_owned(), "bad_cursor")]);
        assert_eq!(platform.desk.bulk(&two, ids[0]).await.unwrap_err().code, "not_your_bulk");
        let nowhere = domain::Ids::uuid(platform.ids.as_ref());
        assert_eq!(platform.desk.bulk(&senior, nowhere).await.unwrap_err().code, "bulk_not_found");
    }
}
