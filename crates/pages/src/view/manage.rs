//! A review as its writer sees it.

use crate::view::review::edits;
use crate::view::{facility, form};
use domain::statement::{Ground, Statement};
use domain::{CodeOfConduct, Questionnaire, ReviewState};
use submission::{ManageView, ManagedDecision, ManagedProposal, ManagedVersion, NextStep, Rules};
use templates::forms::FormErrors;
use templates::pages::{
    AmendForm, ArticleRef, Happened, ManagePage, OwnDecision, ProposalView, PublishedView, StatementView,
    TimelineEntry, VersionView,
};
use templates::{Shell, brussels, masked, word_diff};

/// The own page.
pub(crate) fn page(rules: &Rules, shell: Shell, token: String, mine: &ManageView) -> ManagePage {
    let code = shell.language.code_of_conduct(&rules.code);
    let questionnaire = shell.language.questionnaire(&rules.questionnaire);
    let can = |step: NextStep| mine.next_steps.contains(&step);
    ManagePage {
        shell,
        token,
        facility: facility::named(&mine.facility),
        state: mine.review.state,
        timeline: timeline(mine),
        versions: mine.versions.iter().map(|version| version_view(mine, version)).collect(),
        published: published(&code, mine),
        decisions: mine.decisions.iter().map(|decision| own_decision(&code, decision, mine)).collect(),
        hidings: mine
            .statements
            .iter()
            .filter(|made| made.decision.is_none())
            .map(|made| statement(&code, &made.statement))
            .collect(),
        proposal: mine.proposal.as_ref().map(proposal),
        answer_by: mine.answer_by,
        next_by: mine.next_by,
        late: false,
        amend: if can(NextStep::Amend) || can(NextStep::Resubmit) {
            amend_form(rules, &questionnaire, mine)
        } else {
            None
        },
        can_withdraw: can(NextStep::Withdraw),
        appeal: can(NextStep::Appeal).then(String::new),
        contacts: Vec::new(),
        help: None,
        changed: None,
        facility_id: mine.facility.id.to_string(),
        promises: Vec::new(),
        errors: FormErrors::none(),
    }
}

/// Articles by code, with the titles of the present code of conduct.
pub(crate) fn articles(code: &CodeOfConduct, cited: &[String]) -> Vec<ArticleRef> {
    let articles = cited.iter().map(|cited| ArticleRef {
        code: cited.clone(),
        title: code.article(cited).map_or_else(|| cited.clone(), |article| article.title.clone()),
    });
    articles.collect()
}

fn timeline(mine: &ManageView) -> Vec<TimelineEntry> {
    let mut entries = Vec::new();
    for version in &mine.versions {
        let what =
            if version.version == 1 { Happened::Submitted } else { Happened::Amended(version.version) };
        entries.push(TimelineEntry { at: version.submitted_at, what });
    }
    entries.extend(mine.review.verified_at.map(|at| TimelineEntry { at, what: Happened::Confirmed }));
    entries.extend(mine.decisions.iter().map(|decision| TimelineEntry {
        at: decision.decided_at,
        what: Happened::Decided(decision.action.as_str().to_owned()),
    }));
    let reversed = mine.decisions.iter().filter_map(|decision| decision.reversed_at);
    entries.extend(reversed.map(|at| TimelineEntry { at, what: Happened::Reversed }));
    if mine.review.state == ReviewState::Withdrawn {
        entries.push(TimelineEntry { at: mine.review.updated_at, what: Happened::Withdrawn });
    }
    entries.sort_by_key(|entry| entry.at);
    entries
}

fn is_public(mine: &ManageView, version: &ManagedVersion) -> bool {
    mine.review.published_at.is_some() && mine.review.public_version == Some(version.version)
}

fn version_view(mine: &ManageView, version: &ManagedVersion) -> VersionView {
    VersionView {
        number: version.version,
        submitted_at: version.submitted_at,
        text: version.text.clone(),
        newest: version.version == mine.review.version,
        public: is_public(mine, version),
    }
}

fn published(code: &CodeOfConduct, mine: &ManageView) -> Option<PublishedView> {
    let published_at = mine.review.published_at?;
    let version = mine.versions.iter().find(|version| is_public(mine, version))?;
    let text = version.published.as_ref()?;
    Some(PublishedView {
        published_on: brussels(published_at).date(),
        text: masked(&text.text, &text.masks),
        edits: edits(text, &version.edits, code),
        href: format!("/voorziening/{}#waardering-{}", mine.facility.slug, mine.review.id),
    })
}

/// A proposal beside what it changes.
fn proposal(made: &ManagedProposal) -> ProposalView {
    ProposalView {
        original: made.original.clone(),
        text: made.text.clone(),
        diff: word_diff(&made.original, &made.text),
    }
}

fn statement(code: &CodeOfConduct, made: &Statement) -> StatementView {
    let (cited, code_version, law) = match &made.ground {
        Ground::CodeOfConduct { version, articles } => (articles.as_slice(), version.clone(), None),
        Ground::Law { provision } => (&[][..], String::new(), Some(provision.clone())),
    };
    StatementView {
        reference: made.reference(),
        at: made.applies_from,
        restriction: made.restriction,
        articles: articles(code, cited),
        code_version,
        law,
        facts: made.facts.clone(),
        source: made.source,
        automated_detection: made.automated_detection,
        automated_decision: made.automated_decision,
        appeal_until: made.redress.appeal_until,
        can_change: made.redress.can_change,
    }
}

fn own_decision(code: &CodeOfConduct, decision: &ManagedDecision, mine: &ManageView) -> OwnDecision {
    let stated = mine.statements.iter().find(|made| made.decision == Some(decision.id));
    OwnDecision {
        at: decision.decided_at,
        action: decision.action.as_str().to_owned(),
        version: decision.version,
        articles: articles(code, &decision.articles),
        reasons: decision.reasons.clone(),
        change: decision.change.clone(),
        statement: stated.map(|made| statement(code, &made.statement)),
    }
}

fn amend_form(rules: &Rules, questionnaire: &Questionnaire, mine: &ManageView) -> Option<AmendForm> {
    let newest = mine.versions.first()?;
    Some(AmendForm {
        themes: form::scored(questionnaire, mine.facility.sector, &newest.scores),
        scale: form::scale(questionnaire),
        text_question: questionnaire.text.question.clone(),
        text: newest.text.clone(),
        limits: form::limits(rules),
        updates: mine.updates,
        correction: false,
    })
}
