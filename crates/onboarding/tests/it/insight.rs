//! Insight: figures beside the sector's and the province's, answers, words, files, and who may see none of it.

use chrono::TimeDelta;
use domain::ids::FacilityId;
use domain::standing::Quarter;
use domain::{
    Action, Clock, DecisionDraft, ErrorKind, Facility, MemberRole, Redaction, Role, RuleError, Sector,
};
use std::collections::BTreeMap;
use testkit::on_both_engines;
use testkit::platform::moderation::Editor;
use testkit::platform::onboarding::{BatchDraft, Group, Insight, InsightAsked};
use testkit::platform::{TestPlatform, Written, draft, reply_draft};

const GARDEN: &str = "De tuin was mooi en de begeleiders waren hartelijk tijdens ons bezoek.";
const WAITING: &str = "We stonden lang te wachten aan de balie, niemand vertelde ons waarom.";

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

fn asked(from: &str, to: &str) -> InsightAsked {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    InsightAsked { from: given(from), to: given(to) }
}

async fn publish(
    platform: &TestPlatform,
    by: &Editor,
    facility: &Facility,
    n: u32,
    score: u8,
    text: &str,
) -> Written {
    let mut new = draft(facility, &format!("i{n}-{}@example.org", facility.slug));
    new.scores = BTreeMap::from([("care".to_owned(), Some(score)), ("say".to_owned(), Some(4))]);
    new.text = format!("{text} Dat was op onze dag {n} daar, met stap {n}.");
    let written = platform.write(&new).await;
    platform.decide(by, written.review, Action::Publish).await.unwrap();
    platform.mails().await;
    written
}

fn group(insight: &Insight, group: Group) -> &testkit::platform::onboarding::PeerGroup {
    insight.groups.iter().find(|one| one.group == group).unwrap()
}

on_both_engines! {
    async fn a_facility_stands_beside_its_sector_and_province(platform) {
        let editor = platform.editor(Role::Editor).await;
        let (own, peer) = (platform.facility().await, platform.facility().await);
        let elsewhere = platform.facility_of(Sector::YouthCare).await;
        for n in 0..4 {
            publish(platform, &editor, &own, n, 5, GARDEN).await;
        }
        publish(platform, &editor, &peer, 0, 1, WAITING).await;
        publish(platform, &editor, &elsewhere, 0, 1, WAITING).await;
        let member = platform.member(1, MemberRole::Reader, &[&own, &peer]).await;
        let insight = platform.insights.insight(&member, own.id, &asked("", "")).await.unwrap();
        assert!(insight.shows() && insight.minimum == 3);
        let (mine, sector) = (group(&insight, Group::Own), group(&insight, Group::Sector));
        assert_eq!((mine.facilities, mine.reviewed, mine.reviews), (1, 1, 4));
        assert_eq!((sector.facilities, sector.reviewed, sector.reviews), (2, 2, 5));
        assert_eq!((mine.positive, sector.positive), (Some(1.0), Some(0.8)));
        let care = insight.themes.iter().find(|theme| theme.id == "care").unwrap();
        assert_eq!((care.figures[0].count, care.figures[0].mean), (4, Some(5.0)));
        assert_eq!((care.figures[1].count, care.figures[1].mean), (5, Some(4.2)));
        let unasked = insight.themes.iter().find(|theme| theme.id == "place").unwrap();
        assert_eq!((unasked.figures[0].count, unasked.figures[0].mean), (0, None));
        let last = insight.quarters.last().unwrap();
        assert!(last.going_on && last.own.count == 4 && last.own.mean == Some(4.5) && last.sector.count == 5);
        assert_eq!(insight.languages, [("nl".to_owned(), 4)]);
        // One review of the peer is too few, and so is a month without any.
        let few = platform.insights.insight(&member, peer.id, &asked("", "")).await.unwrap();
        assert!(!few.shows() && few.themes.iter().all(|theme| theme.figures[0].mean.is_none()));
        assert!(few.words.is_empty() && group(&few, Group::Own).positive.is_none());
        let before = platform.insights.insight(&member, own.id, &asked("2020-01", "2020-12")).await.unwrap();
        assert!(before.groups.iter().all(|one| one.reviews == 0) && before.texts_read == 0 && !before.shows());
    }

    async fn answers_count_with_their_days(platform) {
        let editor = platform.editor(Role::Editor).await;
        let own = platform.facility().await;
        let member = platform.member(1, MemberRole::Responder, &[&own]).await;
        let mut reviews = Vec::new();
        for n in 0..4 {
            reviews.push(publish(platform, &editor, &own, n, 4, GARDEN).await.review);
        }
        for (n, review) in reviews.iter().take(3).enumerate() {
            platform.pass(TimeDelta::days(1));
            let text = format!("Bedankt voor uw waardering. We lezen ze samen na, nummer {n}.");
            platform.providers.send(&member, *review, &reply_draft(&text)).await.unwrap();
            let action = if n == 2 { Action::Reject } else { Action::Publish };
            platform.decide_reply(&editor, *review, action).await.unwrap();
        }
        let insight = platform.insights.insight(&member, own.id, &asked("", "")).await.unwrap();
        let mine = group(&insight, Group::Own).replies;
        assert_eq!((mine.answered, mine.rate, mine.median_days), (2, Some(0.5), None), "two are too few for a median");
        assert_eq!(insight.quarters.iter().map(|quarter| quarter.answered).sum::<u64>(), 2);
        // Out of sight, out of the count.
        let case = platform.case(reviews[0]).await;
        assert_eq!(case.subject, reviews[0].0);
        let tx = platform.store.begin().await.unwrap();
        let mut review = tx.reviews().lock(reviews[0]).await.unwrap().unwrap();
        let mut tx = tx;
        tx.make_private(&mut review, platform.clock.now()).await.unwrap();
        tx.reviews().update(&review).await.unwrap();
        tx.commit(platform.ids.as_ref()).await.unwrap();
        let insight = platform.insights.insight(&member, own.id, &asked("", "")).await.unwrap();
        assert_eq!((group(&insight, Group::Own).reviews, group(&insight, Group::Own).replies.answered), (3, 1));
    }

    async fn words_come_back_in_three_reviews_and_never_from_a_mask(platform) {
        let editor = platform.editor(Role::Editor).await;
        let own = platform.facility().await;
        let member = platform.member(1, MemberRole::Reader, &[&own]).await;
        for n in 0..3 {
            publish(platform, &editor, &own, n, 5, GARDEN).await;
            publish(platform, &editor, &own, 10 + n, 2, WAITING).await;
        }
        for n in 20..23 {
            // The same name three times, and every time behind a mask.
            let mut new = draft(&own, &format!("m{n}@example.org"));
            new.text = format!("Klaasje zorgde daar goed voor ons, en dat op bezoek nummer {n} zonder zorgen.");
            new.scores = BTreeMap::from([("care".to_owned(), Some(5))]);
            let review = platform.write(&new).await.review;
            let case = platform.claim(&editor, review).await;
            let cover = Redaction { start: 0, end: 7, replacement: "[naam]".into() };
            let decision = DecisionDraft {
                redactions: vec![cover],
                articles: vec!["privacy-1".into()],
                reasons: "Geen namen.".into(),
                ..DecisionDraft::new(1, Action::Publish)
            };
            platform.desk.decide(&editor, case, decision).await.unwrap();
        }
        let insight = platform.insights.insight(&member, own.id, &asked("", "")).await.unwrap();
        let care = insight.words.iter().find(|theme| theme.theme == "care").unwrap();
        let named = |words: &[testkit::platform::onboarding::Word]| {
            words.iter().map(|word| word.word.clone()).collect::<Vec<_>>()
        };
        let (high, low) = (named(&care.high), named(&care.low));
        assert!(high.contains(&"tuin".to_owned()) && low.contains(&"balie".to_owned()), "{high:?} {low:?}");
        assert!(!low.contains(&"tuin".to_owned()));
        let all: Vec<String> =
            insight.words.iter().flat_map(|theme| named(&theme.high).into_iter().chain(named(&theme.low))).collect();
        assert!(!all.contains(&"naam".to_owned()) && !all.contains(&"klaasje".to_owned()), "{all:?}");
        assert!(care.high.iter().chain(&care.low).all(|word| word.reviews >= 3));
        let (_, _, found) =
            platform.insights.reviews_with_word(&member, own.id, &asked("", ""), "tuinen").await.unwrap();
        assert_eq!(found.len(), 3);
        for nothing in ["naam", "Klaasje", "", "=cmd"] {
            let (_, _, found) =
                platform.insights.reviews_with_word(&member, own.id, &asked("", ""), nothing).await.unwrap();
            assert!(found.is_empty(), "{nothing}");
        }
    }

    async fn who_belongs_elsewhere_and_what_is_no_period_is_refused(platform) {
        let (own, other) = (platform.facility().await, platform.facility().await);
        let stranger = platform.member(2, MemberRole::Owner, &[&other]).await;
        let unknown = (ErrorKind::NotFound, "facility_not_found");
        let usual = asked("", "");
        assert_eq!(told(platform.insights.insight(&stranger, own.id, &usual).await), unknown);
        assert_eq!(told(platform.insights.reviews_with_word(&stranger, own.id, &usual, "tuin").await), unknown);
        let nowhere = FacilityId(domain::Ids::uuid(platform.ids.as_ref()));
        assert_eq!(told(platform.insights.insight(&stranger, nowhere, &usual).await), unknown);
        for (from, to) in [("gisteren", ""), ("", "2026-13"), ("", "2999"), ("2026-05", "2026-04"), ("2010", "")] {
            let refused = told(platform.insights.insight(&stranger, other.id, &asked(from, to)).await);
            assert_eq!(refused, (ErrorKind::Invalid, "invalid_fields"), "{from} {to}");
        }
        let empty = platform.insights.insight(&stranger, other.id, &usual).await.unwrap();
        assert!(!empty.shows() && empty.words.is_empty() && empty.languages.is_empty());
        assert_eq!(empty.csv().unwrap().split(|byte| *byte == b'\n').next().unwrap(), b"onderdeel,wat,van,aantal,waarde,eenheid\r");
    }

    async fn invitations_stand_beside_the_reviews_that_came_with_them(platform) {
        let own = platform.facility().await;
        let member = platform.member(1, MemberRole::Responder, &[&own]).await;
        for (kind, copies) in [("poster_a4", 20), ("poster_a4", 10), ("letter", 40)] {
            let batch = BatchDraft { kind: kind.into(), copies, ..BatchDraft::default() };
            platform.providers.invite(&member, own.id, &batch).await.unwrap();
        }
        let batches = platform.providers.invited(&member, own.id).await.unwrap().batches;
        let came = |copies: u32, times: usize| {
            let code = batches.iter().find(|batch| batch.copies == copies).unwrap().code.clone();
            (code, times)
        };
        for (code, times) in [came(20, 6), came(10, 2), came(40, 4)] {
            for n in 0..times {
                let mut written = draft(&own, &format!("{code}-{n}@example.org"));
                written.invitation = Some(code.to_string());
                platform.write(&written).await;
            }
        }
        let tx = platform.store.begin().await.unwrap();
        let half = domain::HalfYear::of(platform.clock.now());
        let counts = tx.relationship_periods().lock(own.id, half).await.unwrap();
        tx.relationship_periods().issue(&counts, 30).await.unwrap();
        tx.commit(platform.ids.as_ref()).await.unwrap();
        let insight = platform.insights.insight(&member, own.id, &asked("", "")).await.unwrap();
        let papers: Vec<_> = insight
            .invitations
            .papers
            .iter()
            .map(|one| (one.kind.as_str(), one.batches, one.copies, one.reviews, one.few))
            .collect();
        // Two reviews of the second batch, and four of the letters, are nowhere.
        assert_eq!(papers, [("poster_a4", 2, 30, 6, 1), ("letter", 1, 40, 0, 1)]);
        let codes = &insight.invitations.codes;
        assert_eq!((codes.len(), codes[0].period, codes[0].issued, codes[0].used), (1, half, 30, Some(0)));
        let csv = String::from_utf8(insight.csv().unwrap()).unwrap();
        assert!(csv.contains("uitnodigingen,Affiche op A4: waarderingen,jouw voorziening,6,,waarderingen"), "{csv}");
        assert!(csv.contains("Brief op A4: uitgedeeld,jouw voorziening,40,,exemplaren"), "{csv}");
        let before = platform.insights.insight(&member, own.id, &asked("2020-01", "2020-12")).await.unwrap();
        assert_eq!(before.invitations, Default::default());
    }

    async fn a_quarter_is_reported_on_paper(platform) {
        let editor = platform.editor(Role::Editor).await;
        let (own, other) = (platform.facility().await, platform.facility().await);
        let member = platform.member(1, MemberRole::Reader, &[&own]).await;
        let now = Quarter::of(platform.insights.month());
        let empty = platform.insights.quarterly(&member, own.id, &now.to_string()).await.unwrap();
        for n in 0..4 {
            publish(platform, &editor, &own, n, 5, GARDEN).await;
        }
        let dutch = now.to_string().replace('Q', "K");
        let report = platform.insights.quarterly(&member, own.id, &dutch).await.unwrap();
        assert_eq!(report.file_name, format!("kwartaalverslag-{}-{now}.pdf", own.slug));
        assert!(report.pdf.starts_with(b"%PDF") && report.pdf.len() > empty.pdf.len());
        let again = platform.insights.quarterly(&member, own.id, &dutch).await.unwrap();
        assert_eq!(again, report, "the same each time");
        for wrong in ["", "2026", "2026-05", "2026-K5", "2999-K1", "1999-K4"] {
            let refused = told(platform.insights.quarterly(&member, own.id, wrong).await);
            assert_eq!(refused, (ErrorKind::Invalid, "invalid_fields"), "{wrong}");
        }
        let unknown = (ErrorKind::NotFound, "facility_not_found");
        assert_eq!(told(platform.insights.quarterly(&member, other.id, &dutch).await), unknown);
    }

    async fn files_hold_no_formula(platform) {
        let mut odd = platform.new_facility(Sector::Elderly);
        odd.name = "=HYPERLINK(\"http://kwaad.example\")".into();
        platform.add_facility(&odd).await;
        let member = platform.member(1, MemberRole::Owner, &[&odd]).await;
        let insight = platform.insights.insight(&member, odd.id, &asked("", "")).await.unwrap();
        let csv = String::from_utf8(insight.csv().unwrap()).unwrap();
        assert!(csv.contains("\"'=HYPERLINK") && !csv.contains(",\"=HYPERLINK"), "{csv}");
        let book = insight.xlsx(platform.insights.now()).unwrap();
        assert!(book.starts_with(b"PK"));
        assert_eq!(book, insight.xlsx(platform.insights.now()).unwrap(), "the same each time");
    }
}
