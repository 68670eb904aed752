use super::rights::{Party, SignalAction as A};
use super::*;
use uuid::Uuid;

/// The life of a signal told a second time and differently from the table.
fn expected(state: SignalState) -> &'static [(SignalEvent, SignalState)] {
    match state {
        S::Opened => &[(E::Note, S::Opened), (E::Refer, S::Referred), (E::Withdraw, S::WithdrawnByDesk)],
        S::Referred => &[
            (E::Note, S::Referred),
            (E::Refer, S::Referred),
            (E::Acknowledge, S::Acknowledged),
            (E::Withdraw, S::WithdrawnByDesk),
        ],
        S::Acknowledged => &[(E::Note, S::Acknowledged), (E::Refer, S::Referred), (E::Close, S::Closed)],
        S::Closed | S::WithdrawnByDesk => &[],
    }
}

#[test]
fn every_pair_of_state_and_event() {
    let mut checked = 0;
    for state in SignalState::ALL {
        for event in SignalEvent::ALL {
            let to = expected(*state).iter().find(|(e, _)| e == event).map(|(_, to)| *to);
            assert_eq!(state.after(*event).ok(), to, "{state} {event}");
            assert_eq!(state.allows(*event), to.is_some());
            checked += 1;
        }
        assert_eq!(state.is_open(), !expected(*state).is_empty(), "what is over stays over");
    }
    assert_eq!(checked, 25);
    let error = S::Closed.after(E::Note).unwrap_err();
    assert_eq!((error.kind, error.code), (ErrorKind::Conflict, "signal_state_forbids"));
}

#[test]
fn nothing_is_closed_without_a_receipt_or_taken_back_after_one() {
    for (from, on, to) in TRANSITIONS {
        assert!(*to != S::Closed || *from == S::Acknowledged);
        assert!(*on != E::Withdraw || *from != S::Acknowledged);
    }
}

#[test]
fn every_pair_of_party_and_action() {
    for action in A::ALL {
        let may = Party::ALL.map(|party| party.may(action));
        let expected = match action {
            A::Open => [true, true, false],
            A::SeeStatus => [true, true, true],
            A::Read | A::Note | A::SeeIdentity => [false, true, true],
            A::Refer | A::AcknowledgeElsewhere | A::Close | A::Withdraw => [false, true, false],
            A::Acknowledge => [false, false, true],
        };
        assert_eq!(may, expected, "{action:?}");
        for (party, may) in Party::ALL.into_iter().zip(may) {
            assert_eq!(party.check(action).err().map(|e| e.code), (!may).then_some("signal_forbidden"));
        }
    }
}

#[test]
fn names_are_read_back() {
    for kind in SignalKind::ALL {
        assert_eq!(kind.as_str().parse(), Ok(*kind));
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
    }
    for state in SignalState::ALL {
        assert_eq!(state.as_str().parse(), Ok(*state));
        assert_eq!(serde_json::to_value(state).unwrap(), state.as_str());
    }
    for entry in SignalEntry::ALL {
        assert_eq!(entry.as_str().parse(), Ok(*entry));
    }
    for urgency in Urgency::ALL {
        assert_eq!(urgency.as_str().parse(), Ok(*urgency));
    }
    assert_eq!("moon".parse::<SignalKind>().unwrap_err().to_string(), "not a kind of signal");
}

#[test]
fn a_reference_can_be_read_out() {
    let at = DateTime::from_timestamp(1_795_255_200, 0).unwrap();
    let of = |id: u128| reference(SignalId(Uuid::from_u128(id)), at);
    assert_eq!(of(0), "S-2026-00000000");
    assert_eq!(of(31 << 35 | 1), "S-2026-Z0000001");
    assert_eq!(of(u128::MAX), "S-2026-ZZZZZZZZ");
}
