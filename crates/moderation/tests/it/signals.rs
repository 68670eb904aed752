//! Serious signals: a track of their own beside publication.

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::CaseId;
use domain::{
    Action, Clock, ErrorKind, Ids, ReviewState, Role, RuleError, Sector, SignalEntry, SignalKind,
    SignalState, Urgency,
};
use testkit::on_both_engines;
use testkit::platform::moderation::{SignalDraft, SignalListFilter};
use testkit::platform::notify::OutgoingMail;
use testkit::platform::{TestPlatform, draft, signal_draft};

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

async fn waiting(platform: &TestPlatform, sector: Sector) -> CaseId {
    let facility = platform.facility_of(sector).await;
    let email = format!("{}@example.org", platform.ids.uuid());
    platform.case(platform.write(&draft(&facility, &email)).await.review).await.id
}

fn list(over: bool) -> SignalListFilter {
    SignalListFilter { over, sector: None, limit: 50, cursor: None }
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

on_both_engines! {
    async fn a_signal_goes_its_own_way_beside_the_decision(platform) {
        let (editor, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        let case = platform.case(written.review).await.id;
        // Nobody has to hold the case.
        let opened = platform.open_signal(&editor, case).await;
        assert_eq!(platform.review(written.review).await.state, ReviewState::Queued);
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        let seen = platform.desk.case_signals(&editor, case).await.unwrap();
        assert_eq!((seen.len(), seen[0].state), (1, SignalState::Opened), "deciding closes nothing");
        // A published review can have a signal too, and a withdrawn one.
        let more = platform.desk.open_signal(&editor, case, &signal_draft(SignalKind::Violence)).await.unwrap();
        assert!(!more.merged && more.item.id != opened.id);
        platform.submissions.withdraw(&written.writer).await.unwrap();
        platform.desk.open_signal(&editor, case, &signal_draft(SignalKind::Fraud)).await.unwrap();
        assert_eq!(platform.desk.case_signals(&editor, case).await.unwrap().len(), 3);
        let full = platform.desk.refer_signal(&senior, opened.id, "zorginspectie", "").await.unwrap();
        assert_eq!(full.signal.state, SignalState::Referred);
    }

    async fn the_same_kind_again_becomes_a_note(platform) {
        let (one, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let case = waiting(platform, Sector::Childcare).await;
        let first = platform.open_signal(&one, case).await;
        platform.pass(TimeDelta::minutes(1));
        let again = SignalDraft {
            urgency: Urgency::Danger,
            description: "Ik zie ook dat er geen eten was.".into(),
            ..signal_draft(SignalKind::Neglect)
        };
        let merged = platform.desk.open_signal(&senior, case, &again).await.unwrap();
        assert!(merged.merged);
        assert_eq!(merged.item.id, first.id);
        let matter = merged.item.matter.unwrap();
        assert_eq!(matter.urgency, Urgency::Danger, "what is worse counts");
        assert_eq!(merged.item.due_at, platform.clock.now() + TimeDelta::minutes(15));
        let full = platform.desk.signal(&senior, first.id).await.unwrap();
        let note = full.log.iter().find(|line| line.what == SignalEntry::Merged).unwrap().note.clone().unwrap();
        assert!(note.expose().starts_with("Ik zie ook dat er geen eten was.\n\n“nemen elke"));
        assert_eq!(full.content.description, signal_draft(SignalKind::Neglect).description, "what was first stays");
        // Once it is over, the same kind is a new signal.
        platform.desk.withdraw_signal(&senior, first.id, "Verkeerde zaak gekozen.").await.unwrap();
        assert!(!platform.desk.open_signal(&one, case, &again).await.unwrap().merged);
    }

    async fn two_editors_at_once_open_one_signal(platform) {
        let (one, other) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let case = waiting(platform, Sector::Childcare).await;
        let draft = signal_draft(SignalKind::ChildAbuse);
        let both = futures::future::join_all((0..6).map(|n| {
            let editor = if n % 2 == 0 { &one } else { &other };
            platform.desk.open_signal(editor, case, &draft)
        })).await;
        let opened: Vec<_> = both.into_iter().map(Result::unwrap).collect();
        assert_eq!(opened.iter().filter(|opened| !opened.merged).count(), 1);
        assert!(opened.iter().all(|signal| signal.item.id == opened[0].item.id));
    }

    async fn a_whole_life_with_the_inspectorate(platform) {
        let (editor, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let inspector = platform.inspector(&[Sector::Elderly]).await;
        let case = waiting(platform, Sector::Elderly).await;
        let id = platform.open_signal(&editor, case).await.id;
        let unseen = (ErrorKind::NotFound, "signal_not_found");
        assert_eq!(told(platform.desk.signal(&inspector, id).await), unseen, "not handed over yet");
        platform.pass(TimeDelta::minutes(1));
        platform.desk.refer_signal(&senior, id, "zorginspectie", "Gebeld, dossier 12.").await.unwrap();
        platform.pass(TimeDelta::minutes(1));
        let mine = platform.desk.signals(&inspector, &list(false)).await.unwrap().items;
        assert_eq!(mine.len(), 1);
        let read = platform.desk.signal(&inspector, id).await.unwrap();
        assert!(read.content.description.contains("kelder"));
        platform.pass(TimeDelta::minutes(1));
        let received = platform.desk.acknowledge_signal(&inspector, id, "").await.unwrap();
        assert_eq!(received.signal.state, SignalState::Acknowledged);
        assert_eq!(received.signal.due_at, platform.clock.now() + TimeDelta::days(30));
        platform.pass(TimeDelta::minutes(1));
        platform.desk.note_signal(&inspector, id, "We gaan morgen langs.").await.unwrap();
        platform.pass(TimeDelta::minutes(1));
        let closed = platform.desk.close_signal(&senior, id, "De inspectie volgt dit verder op.").await.unwrap();
        assert_eq!(closed.signal.state, SignalState::Closed);
        let log: Vec<_> = closed.log.iter().rev().map(|line| (line.what, line.note.is_some())).collect();
        assert_eq!(log, [
            (SignalEntry::Opened, false),
            (SignalEntry::Referred, true),
            (SignalEntry::Looked, false),
            (SignalEntry::Acknowledged, false),
            (SignalEntry::Noted, true),
            (SignalEntry::Closed, true),
        ]);
        assert!(platform.desk.signals(&inspector, &list(false)).await.unwrap().items.is_empty());
        assert_eq!(platform.desk.signals(&inspector, &list(true)).await.unwrap().items.len(), 1);
        platform.desk.signals(&senior, &list(true)).await.unwrap();
        let rows = platform.store.view().audit_log().about(inspector.id().0).await.unwrap();
        let mut looks: Vec<&str> = rows
            .iter()
            .filter(|row| row.action == "inspectorate.signals_listed")
            .map(|row| row.detail.as_str())
            .collect();
        looks.sort_unstable();
        assert_eq!(looks.len(), 3, "every look of the inspector at the list, and none of the team: {looks:?}");
        assert!(looks.iter().filter(|detail| detail.contains(r#""over":true"#)).count() == 1, "{looks:?}");
        assert!(!format!("{looks:?}").contains("kelder"));
        let rows = platform.store.view().audit_log().about(id.0).await.unwrap();
        assert_eq!(rows.len(), log.len());
        assert!(rows.iter().all(|row| row.subject_kind == "signal" && row.actor_kind == "editor"));
        let all = format!("{rows:?}");
        for secret in ["kelder", "neglect", "dossier", "morgen", case.to_string().as_str()] {
            assert!(!all.contains(secret), "{secret}");
        }
    }

    async fn mails_tell_that_a_signal_waits_and_nothing_of_it(platform) {
        let (editor, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let inspector = platform.inspector(&[Sector::Elderly]).await;
        platform.inspector(&[Sector::Childcare]).await;
        let case = waiting(platform, Sector::Elderly).await;
        platform.mails().await;
        let opened = platform.open_signal(&editor, case).await;
        let told = platform.mail().await;
        assert!(matches!(&told.mail, OutgoingMail::SignalWaiting(mail) if !mail.to_inspector && mail.reference == opened.reference));
        platform.open_signal(&editor, case).await;
        assert!(platform.mails().await.is_empty(), "what was merged waits already");
        platform.desk.refer_signal(&senior, opened.id, "zorginspectie", "").await.unwrap();
        let told = platform.mail().await;
        assert!(matches!(&told.mail, OutgoingMail::SignalWaiting(mail) if mail.to_inspector));
        assert!(told.to.address.expose().starts_with("inspectie-"));
        platform.desk.acknowledge_signal(&inspector, opened.id, "").await.unwrap();
        let told = platform.mail().await;
        assert!(matches!(&told.mail, OutgoingMail::SignalReceipt(mail) if mail.reference == opened.reference));
        assert!(told.to.address.expose().starts_with("redactie-"));
        platform.desk.refer_signal(&senior, opened.id, "woonzorglijn", "").await.unwrap();
        platform.desk.acknowledge_signal_elsewhere(&senior, opened.id, "").await.unwrap();
        assert!(platform.mails().await.is_empty(), "whoever works elsewhere gets no mail");
    }

    async fn inspectors_see_only_what_was_handed_to_them_of_their_sectors(platform) {
        let senior = platform.editor(Role::SeniorEditor).await;
        let (elderly, all) = (platform.inspector(&[Sector::Elderly]).await, platform.inspector(&[]).await);
        let mut ids = Vec::new();
        for sector in [Sector::Childcare, Sector::Elderly] {
            let case = waiting(platform, sector).await;
            let id = platform.open_signal(&senior, case).await.id;
            platform.desk.refer_signal(&senior, id, "zorginspectie", "").await.unwrap();
            ids.push(id);
        }
        let case = waiting(platform, Sector::Elderly).await;
        let elsewhere = platform.open_signal(&senior, case).await.id;
        platform.desk.refer_signal(&senior, elsewhere, "woonzorglijn", "Gebeld.").await.unwrap();
        let of = |items: Vec<testkit::platform::moderation::SignalItem>| items.iter().map(|item| item.id).collect::<Vec<_>>();
        assert_eq!(of(platform.desk.signals(&elderly, &list(false)).await.unwrap().items), [ids[1]]);
        assert_eq!(of(platform.desk.signals(&all, &list(false)).await.unwrap().items), ids);
        let childcare = SignalListFilter { sector: Some(Sector::Childcare), ..list(false) };
        assert!(platform.desk.signals(&elderly, &childcare).await.unwrap().items.is_empty());
        let before = platform.dump().await;
        let unseen = (ErrorKind::NotFound, "signal_not_found");
        let reason = "Ik wil de indiener bellen.";
        for hidden in [ids[0], elsewhere] {
            assert_eq!(told(platform.desk.signal(&elderly, hidden).await), unseen);
            assert_eq!(told(platform.desk.acknowledge_signal(&elderly, hidden, "").await), unseen);
            assert_eq!(told(platform.desk.note_signal(&elderly, hidden, "Nota.").await), unseen);
            assert_eq!(told(platform.desk.signal_identity(&elderly, hidden, reason).await), unseen);
        }
        assert_eq!(platform.dump().await, before);
        // Handed to the inspectorate later: from then on it is theirs to read, whoever has it after that.
        platform.desk.refer_signal(&senior, elsewhere, "zorginspectie", "").await.unwrap();
        platform.desk.refer_signal(&senior, elsewhere, "101", "").await.unwrap();
        assert!(platform.desk.signal(&elderly, elsewhere).await.is_ok());
        let not_theirs = (ErrorKind::Conflict, "signal_state_forbids");
        assert_eq!(told(platform.desk.acknowledge_signal(&elderly, elsewhere, "").await), not_theirs);
    }

    async fn receipts_come_from_the_contact_that_has_the_signal(platform) {
        let senior = platform.editor(Role::SeniorEditor).await;
        let inspector = platform.inspector(&[]).await;
        let case = waiting(platform, Sector::Elderly).await;
        let id = platform.open_signal(&senior, case).await.id;
        let forbidden = (ErrorKind::Conflict, "signal_state_forbids");
        assert_eq!(told(platform.desk.acknowledge_signal_elsewhere(&senior, id, "").await), forbidden);
        platform.desk.refer_signal(&senior, id, "zorginspectie", "").await.unwrap();
        assert_eq!(told(platform.desk.acknowledge_signal_elsewhere(&senior, id, "").await), forbidden);
        platform.desk.acknowledge_signal(&inspector, id, "").await.unwrap();
        assert_eq!(told(platform.desk.acknowledge_signal(&inspector, id, "").await), forbidden, "once is enough");
        platform.desk.refer_signal(&senior, id, "woonzorglijn", "").await.unwrap();
        let full = platform.desk.acknowledge_signal_elsewhere(&senior, id, "Mevrouw aan de lijn.").await.unwrap();
        assert_eq!(full.signal.state, SignalState::Acknowledged);
        assert!(full.signal.inspectorate);
    }

    async fn the_clock_runs_in_the_opening_hours_of_the_contact(platform) {
        let senior = platform.editor(Role::SeniorEditor).await;
        // Sunday morning.
        platform.clock.set(moment("2026-11-22T09:00:00Z"));
        let senior = { platform.pass(TimeDelta::zero()); senior };
        let case = waiting(platform, Sector::Elderly).await;
        let calm = platform.desk.open_signal(&senior, case, &signal_draft(SignalKind::Neglect)).await.unwrap().item;
        assert_eq!(calm.due_at, moment("2026-11-23T09:00:00Z"), "an hour after nine on Monday in Brussels");
        let danger = SignalDraft { urgency: Urgency::Danger, ..signal_draft(SignalKind::Violence) };
        let danger = platform.desk.open_signal(&senior, case, &danger).await.unwrap().item;
        assert_eq!(danger.due_at, moment("2026-11-22T09:15:00Z"), "danger does not wait for Monday");
        platform.pass(TimeDelta::minutes(15));
        let items = platform.desk.signals(&senior, &list(false)).await.unwrap().items;
        assert_eq!(items.iter().map(|item| (item.id, item.late)).collect::<Vec<_>>(), [(danger.id, true), (calm.id, false)]);
        let referred = platform.desk.refer_signal(&senior, calm.id, "zorginspectie", "").await.unwrap();
        assert_eq!(referred.item.due_at, moment("2026-11-23T16:00:00Z"), "eight opening hours");
        let referred = platform.desk.refer_signal(&senior, danger.id, "101", "").await.unwrap();
        assert_eq!(referred.item.due_at, moment("2026-11-22T17:15:00Z"), "101 never closes");
    }

    async fn what_is_said_lies_sealed(platform) {
        let senior = platform.editor(Role::SeniorEditor).await;
        let case = waiting(platform, Sector::Childcare).await;
        let draft = SignalDraft { quote: "Zeldzaamwoord staat in de tekst".into(), ..signal_draft(SignalKind::Neglect) };
        let id = platform.desk.open_signal(&senior, case, &draft).await.unwrap().item.id;
        platform.desk.note_signal(&senior, id, "Notitiewoord over iemand.").await.unwrap();
        platform.desk.refer_signal(&senior, id, "zorginspectie", "Verwijswoord aan de lijn.").await.unwrap();
        platform.desk.withdraw_signal(&senior, id, "Terugtrekwoord als reden.").await.unwrap();
        let rows = platform.dump().await;
        for word in ["kelder", "Zeldzaamwoord", "Notitiewoord", "Verwijswoord", "Terugtrekwoord"] {
            let hexadecimal: String = word.bytes().map(|byte| format!("{byte:02x}")).collect();
            let found = rows.iter().find(|row| row.contains(word) || row.to_lowercase().contains(&hexadecimal));
            assert_eq!(found, None, "{word}");
        }
        let full = platform.desk.signal(&senior, id).await.unwrap();
        assert_eq!(full.content.quote, draft.quote);
        assert!(!format!("{full:?}").contains("woord"), "nothing prints by accident");
    }

    async fn wrong_input_changes_nothing(platform) {
        let senior = platform.editor(Role::SeniorEditor).await;
        let case = waiting(platform, Sector::Childcare).await;
        let id = platform.open_signal(&senior, case).await.id;
        let before = platform.dump().await;
        let desk = &platform.desk;
        let draft = SignalDraft { description: " kort ".into(), quote: "a".repeat(2001), ..signal_draft(SignalKind::Other) };
        let wrong = crate::fields(desk.open_signal(&senior, case, &draft).await.unwrap_err());
        assert_eq!(wrong, [("/description".into(), "too_short"), ("/quote".into(), "too_long")]);
        let unknown = CaseId(platform.ids.uuid());
        let sound = signal_draft(SignalKind::Other);
        assert_eq!(told(desk.open_signal(&senior, unknown, &sound).await), (ErrorKind::NotFound, "case_not_found"));
        assert_eq!(told(desk.case_signals(&senior, unknown).await), (ErrorKind::NotFound, "case_not_found"));
        for contact in ["", "1712", "woonzorglijn", "niemand"] {
            let wrong = crate::fields(desk.refer_signal(&senior, id, contact, "").await.unwrap_err());
            assert_eq!(wrong, [("/contact".into(), "unknown_contact")], "{contact}");
        }
        let long = "a".repeat(4001);
        let note = |code| vec![("/note".to_owned(), code)];
        assert_eq!(crate::fields(desk.refer_signal(&senior, id, "zorginspectie", &long).await.unwrap_err()), note("too_long"));
        assert_eq!(crate::fields(desk.note_signal(&senior, id, " \n ").await.unwrap_err()), note("too_short"));
        assert_eq!(crate::fields(desk.note_signal(&senior, id, &long).await.unwrap_err()), note("too_long"));
        assert_eq!(crate::fields(desk.close_signal(&senior, id, "Klaar.").await.unwrap_err()), note("too_short"));
        for reason in ["", "Te kort.", &"a".repeat(1001)] {
            let of = |error| crate::fields(error).remove(0).0;
            assert_eq!(of(desk.withdraw_signal(&senior, id, reason).await.unwrap_err()), "/reason");
            assert_eq!(of(desk.signal_identity(&senior, id, reason).await.unwrap_err()), "/reason");
        }
        let cursor = SignalListFilter { cursor: Some("abc".into()), ..list(false) };
        assert_eq!(crate::fields(desk.signals(&senior, &cursor).await.unwrap_err()), [("/cursor".into(), "bad_cursor")]);
        let none = domain::ids::SignalId(platform.ids.uuid());
        assert_eq!(told(desk.signal(&senior, none).await), (ErrorKind::NotFound, "signal_not_found"));
        assert_eq!(platform.dump().await, before);
    }

    async fn pages_go_over_sectors_in_the_order_of_the_clock(platform) {
        let senior = platform.editor(Role::SeniorEditor).await;
        let mut opened = Vec::new();
        for n in 0..7 {
            let sector = Sector::ALL[n % 4];
            let case = waiting(platform, sector).await;
            opened.push(platform.open_signal(&senior, case).await.id);
            platform.pass(TimeDelta::minutes(1));
        }
        let mut filter = SignalListFilter { limit: 3, ..list(false) };
        let mut seen = Vec::new();
        loop {
            let page = platform.desk.signals(&senior, &filter).await.unwrap();
            seen.extend(page.items.into_iter().map(|item| item.id));
            match page.next_cursor {
                Some(next) => filter.cursor = Some(next),
                None => break,
            }
        }
        assert_eq!(seen, opened);
    }

    async fn screenings_flag_becomes_a_signal_with_one_call(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility_of(Sector::Childcare).await;
        let calm = platform.write(&draft(&facility, "rustig@example.org")).await;
        let calm = platform.case(calm.review).await.id;
        assert_eq!(told(platform.desk.open_proposed_signal(&editor, calm).await), (ErrorKind::Conflict, "no_safeguarding_flag"));
        let text = "Mijn zoontje heeft blauwe plekken op zijn armen en durft niet meer naar de opvang. De begeleider sluit hem op in de donkere kelder en slaat hem. Kom alstublieft kijken voor het te laat is.";
        let mut alarming = draft(&facility, "bang@example.org");
        alarming.text = text.into();
        let case = platform.case(platform.write(&alarming).await.review).await.id;
        let opened = platform.desk.open_proposed_signal(&editor, case).await.unwrap();
        assert!(!opened.merged);
        let senior = platform.editor(Role::SeniorEditor).await;
        let full = platform.desk.signal(&senior, opened.item.id).await.unwrap();
        assert_eq!(full.signal.kind, SignalKind::ChildAbuse);
        let first = full.content.quote.split(" … ").next().unwrap();
        assert!(!first.is_empty() && text.contains(first), "{first}");
        assert!(platform.desk.open_proposed_signal(&editor, case).await.unwrap().merged);
    }
}
