//! Who may do what with a signal, in every state: three parties, seven actions, five states.

use domain::ids::{CaseId, SignalId};
use domain::signal::rights::{Party, SignalAction as A};
use domain::{Ids, Role, RuleError, Sector, SignalEvent, SignalKind, SignalState};
use testkit::on_both_engines;
use testkit::platform::moderation::{Editor, FullSignal, Inspector, SignalListFilter};
use testkit::platform::{TestPlatform, draft, signal_draft};

const REASON: &str = "Ik moet de indiener vandaag nog kunnen bellen.";

/// Everybody there is, signed in.
struct People {
    editor: Editor,
    senior: Editor,
    inspector: Inspector,
}

async fn people(platform: &TestPlatform) -> People {
    People {
        editor: platform.editor(Role::Editor).await,
        senior: platform.editor(Role::SeniorEditor).await,
        inspector: platform.inspector(&[Sector::Elderly]).await,
    }
}

/// A new signal in this state, with the inspectorate as its contact from `Referred` on.
async fn signal_in(platform: &TestPlatform, people: &People, case: CaseId, state: SignalState) -> SignalId {
    let (desk, senior) = (&platform.desk, &people.senior);
    let mut id = None;
    // A kind of its own for each signal, so that none is merged with another.
    for kind in SignalKind::ALL {
        let opened = desk.open_signal(&people.editor, case, &signal_draft(*kind)).await.unwrap();
        if !opened.merged {
            id = Some(opened.item.id);
            break;
        }
    }
    let id = id.unwrap();
    if state == SignalState::Opened {
        return id;
    }
    desk.refer_signal(senior, id, "zorginspectie", "").await.unwrap();
    match state {
        SignalState::Opened | SignalState::Referred => {}
        SignalState::WithdrawnByDesk => drop(desk.withdraw_signal(senior, id, REASON).await.unwrap()),
        SignalState::Acknowledged | SignalState::Closed => {
            desk.acknowledge_signal(&people.inspector, id, "").await.unwrap();
            if state == SignalState::Closed {
                desk.close_signal(senior, id, REASON).await.unwrap();
            }
        }
    }
    id
}

/// Tries an action; what cannot even be asked for as this party is `None`.
async fn attempt(
    platform: &TestPlatform,
    people: &People,
    party: Party,
    action: A,
    id: SignalId,
) -> Option<Result<(), RuleError>> {
    let desk = &platform.desk;
    let done = |answer: Result<FullSignal, RuleError>| Some(answer.map(|_| ()));
    let editor = match party {
        Party::Editor => &people.editor,
        Party::Senior => &people.senior,
        Party::Inspectorate => {
            let inspector = &people.inspector;
            return match action {
                A::Read => done(desk.signal(inspector, id).await),
                A::Note => done(desk.note_signal(inspector, id, "Nota.").await),
                A::Acknowledge => done(desk.acknowledge_signal(inspector, id, "").await),
                A::SeeIdentity => Some(desk.signal_identity(inspector, id, REASON).await.map(|_| ())),
                _ => None,
            };
        }
    };
    match action {
        A::Read => done(desk.signal(editor, id).await),
        A::Note => done(desk.note_signal(editor, id, "Nota.").await),
        A::Refer => done(desk.refer_signal(editor, id, "woonzorglijn", "").await),
        A::AcknowledgeElsewhere => done(desk.acknowledge_signal_elsewhere(editor, id, "").await),
        A::Close => done(desk.close_signal(editor, id, REASON).await),
        A::Withdraw => done(desk.withdraw_signal(editor, id, REASON).await),
        A::SeeIdentity => Some(desk.signal_identity(editor, id, REASON).await.map(|_| ())),
        A::Open | A::SeeStatus | A::Acknowledge => None,
    }
}

/// What should come of it: nothing, or a code.
fn expected(party: Party, action: A, state: SignalState) -> Option<&'static str> {
    if party == Party::Inspectorate && state == SignalState::Opened {
        return Some("signal_not_found");
    }
    if party == Party::Editor {
        return Some("signal_forbidden");
    }
    let possible = match action {
        A::Read => true,
        A::SeeIdentity => state.is_open(),
        A::Note => state.allows(SignalEvent::Note),
        A::Refer => state.allows(SignalEvent::Refer),
        A::Acknowledge => state == SignalState::Referred,
        // The inspectorate has it: its receipt cannot be written down for it.
        A::AcknowledgeElsewhere => false,
        A::Close => state == SignalState::Acknowledged,
        A::Withdraw => matches!(state, SignalState::Opened | SignalState::Referred),
        A::Open | A::SeeStatus => unreachable!(),
    };
    (!possible).then_some("signal_state_forbids")
}

async fn matrix(platform: &TestPlatform, state: SignalState) {
    let people = people(platform).await;
    let facility = platform.facility_of(Sector::Elderly).await;
    let mut checked = 0;
    for party in Party::ALL {
        for action in A::ALL {
            // A review of its own for each try.
            let email = format!("{}@example.org", platform.ids.uuid());
            let case = platform.case(platform.write(&draft(&facility, &email)).await.review).await.id;
            let id = signal_in(platform, &people, case, state).await;
            let before = platform.dump().await;
            let Some(answer) = attempt(platform, &people, party, action, id).await else { continue };
            let wanted = expected(party, action, state);
            assert_eq!(answer.err().map(|error| error.code), wanted, "{party:?} {action:?} {state}");
            let changed = platform.dump().await != before;
            assert_eq!(changed, wanted.is_none(), "{party:?} {action:?} {state}: a refusal changes nothing");
            checked += 1;
        }
    }
    assert_eq!(checked, 7 + 7 + 4);
}

on_both_engines! {
    async fn of_an_opened_signal(platform) { matrix(platform, SignalState::Opened).await; }
    async fn of_a_referred_signal(platform) { matrix(platform, SignalState::Referred).await; }
    async fn of_an_acknowledged_signal(platform) { matrix(platform, SignalState::Acknowledged).await; }
    async fn of_a_closed_signal(platform) { matrix(platform, SignalState::Closed).await; }
    async fn of_a_withdrawn_signal(platform) { matrix(platform, SignalState::WithdrawnByDesk).await; }

    async fn editors_see_that_there_is_one_and_no_more(platform) {
        let people = people(platform).await;
        let facility = platform.facility_of(Sector::Elderly).await;
        let case = platform.case(platform.write(&draft(&facility, "a@example.org")).await.review).await.id;
        let id = signal_in(platform, &people, case, SignalState::Referred).await;
        let filter = SignalListFilter { over: false, sector: None, limit: 10, cursor: None };
        let seen = platform.desk.signals(&people.editor, &filter).await.unwrap().items.remove(0);
        assert_eq!((seen.id, seen.state, seen.matter), (id, SignalState::Referred, None));
        assert!(seen.reference.starts_with("S-2026-"));
        let of_case = platform.desk.case_signals(&people.editor, case).await.unwrap().remove(0);
        assert_eq!((of_case.id, of_case.matter), (id, None));
        let senior = platform.desk.case_signals(&people.senior, case).await.unwrap().remove(0);
        assert_eq!(senior.matter.unwrap().contact.as_deref(), Some("zorginspectie"));
    }

    async fn what_can_be_done_is_what_is_offered(platform) {
        let people = people(platform).await;
        let facility = platform.facility_of(Sector::Elderly).await;
        for state in SignalState::ALL {
            let email = format!("{}@example.org", platform.ids.uuid());
            let case = platform.case(platform.write(&draft(&facility, &email)).await.review).await.id;
            let id = signal_in(platform, &people, case, *state).await;
            let senior = platform.desk.signal(&people.senior, id).await.unwrap().actions;
            for action in [A::Note, A::Refer, A::AcknowledgeElsewhere, A::Close, A::Withdraw, A::SeeIdentity] {
                let possible = expected(Party::Senior, action, *state).is_none();
                assert_eq!(senior.contains(&action), possible, "{action:?} {state}");
            }
            assert!(!senior.contains(&A::Acknowledge));
            if *state != SignalState::Opened {
                let inspector = platform.desk.signal(&people.inspector, id).await.unwrap().actions;
                let receipt = *state == SignalState::Referred;
                assert_eq!(inspector.contains(&A::Acknowledge), receipt, "{state}");
                assert!(!inspector.contains(&A::Refer) && !inspector.contains(&A::Close));
            }
        }
    }
}
