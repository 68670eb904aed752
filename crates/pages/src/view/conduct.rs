//! Versions and drafts of the code of conduct, as contexts of pages.

use crate::fields::Fields;
use crate::view::{self, LANGUAGE};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::code_change::{Change, Compared, MAX_ARTICLES};
use domain::conduct::{AppliesTo, Translation};
use domain::ids::EditorId;
use domain::{Article, ErrorKind, FieldError, RuleError};
use http_kit::{Platform, Problem};
use moderation::{CodeDraft, CodeVersion, Editor};
use std::collections::HashMap;
use storage::{CodeRecord, CodeState};
use templates::forms::{Choice, FormError, FormErrors, field_name};
use templates::pages::{ArticleChange, ArticleFields, ConductDraftPage, ConductForm, ConductRow};
use templates::word_diff;
use templates::{Language, Speak};

/// The names of everybody with an account.
pub(crate) async fn names(platform: &Platform) -> Result<HashMap<EditorId, String>, Problem> {
    let editors = platform.desk.editors().await?;
    Ok(editors.into_iter().map(|editor| (editor.id, editor.name.into_inner())).collect())
}

/// A draft in the list.
pub(crate) fn row(code: &CodeRecord, names: &HashMap<EditorId, String>) -> ConductRow {
    let title = match (&code.version, &code.base) {
        (Some(version), _) => LANGUAGE.with("conduct-named", "version", version),
        (None, base) => LANGUAGE.with("conduct-draft", "base", base.as_deref().unwrap_or("–")),
    };
    let state = match code.state {
        CodeState::Draft => "conduct-state-draft",
        CodeState::Proposed => "conduct-state-proposed",
        CodeState::Approved => "conduct-state-approved",
        CodeState::Rejected => "conduct-state-rejected",
    };
    let by = code.drafted_by.and_then(|id| names.get(&id)).cloned().unwrap_or_default();
    ConductRow { id: code.id.to_string(), title, state: LANGUAGE.t(state), valid_from: code.valid_from, by }
}

/// The page of a draft for this reader.
pub(crate) fn page(
    platform: &Platform,
    editor: &Editor,
    found: &CodeVersion,
    names: &HashMap<EditorId, String>,
) -> ConductDraftPage {
    let code = &found.code;
    let senior = editor.role().decides_escalated();
    let written = matches!(code.state, CodeState::Draft | CodeState::Rejected);
    let proposed = code.state == CodeState::Proposed;
    let own = [code.drafted_by, code.proposed_by].contains(&Some(editor.id()));
    let form = ConductForm {
        seen: code.updated_at.to_rfc3339_opts(SecondsFormat::Micros, true),
        valid_from: code.valid_from.to_string(),
        summary: code.summary.clone(),
        articles: fields(&code.articles),
    };
    ConductDraftPage {
        shell: view::desk(platform, editor, "/redactie/gedragscode"),
        row: row(code, names),
        summary: code.summary.clone(),
        remark: code.remark.clone(),
        changes: changes(LANGUAGE, found),
        form: (senior && written).then_some(form),
        may_propose: senior && code.state == CodeState::Draft,
        may_withdraw: senior && proposed,
        may_decide: senior && proposed && !own,
        typed_remark: String::new(),
        errors: FormErrors::none(),
    }
}

/// The articles that are not as they were, with their texts word by word. The first version changes nothing.
pub(crate) fn changes(language: Language, found: &CodeVersion) -> Vec<ArticleChange> {
    if found.before.is_none() {
        return Vec::new();
    }
    found.changes().iter().filter(|one| one.change != Change::Same).map(|one| change(language, one)).collect()
}

fn change(language: Language, one: &Compared<'_>) -> ArticleChange {
    let code = language.code();
    let what = match one.change {
        Change::Added => "change-added",
        Change::Removed => "change-removed",
        Change::Reworded | Change::Same => "change-reworded",
    };
    let said = |article: Option<&Article>| {
        let told = |article: &Article| format!("{}: {}", article.title_in(code), article.text_in(code));
        article.map(told).unwrap_or_default()
    };
    let article = one.article();
    ArticleChange {
        code: article.map(|article| article.code.clone()).unwrap_or_default(),
        what: language.t(what),
        title: article.map(|article| article.title_in(code).to_owned()).unwrap_or_default(),
        pieces: word_diff(&said(one.before), &said(one.after)),
    }
}

/// The fields of these articles and of an empty one.
fn fields(articles: &[Article]) -> Vec<ArticleFields> {
    let both = |other: &Option<Translation>| {
        other.as_ref().map(|one| (one.title.clone(), one.text.clone())).unwrap_or_default()
    };
    let mut all: Vec<ArticleFields> = articles
        .iter()
        .enumerate()
        .map(|(n, article)| ArticleFields {
            n,
            code: article.code.clone(),
            title: article.title.clone(),
            text: article.text.clone(),
            applies_to: applies(applies_name(article.applies_to)),
            flags: article.flags.join(" "),
            privacy: article.privacy.join(" "),
            fr: both(&article.fr),
            en: both(&article.en),
        })
        .collect();
    all.push(ArticleFields {
        n: articles.len(),
        code: String::new(),
        title: String::new(),
        text: String::new(),
        applies_to: applies("both"),
        flags: String::new(),
        privacy: String::new(),
        fr: Default::default(),
        en: Default::default(),
    });
    all
}

fn applies(current: &str) -> Vec<Choice> {
    [("both", "conduct-both"), ("review", "conduct-reviews"), ("reply", "conduct-replies")]
        .map(|(value, key)| Choice::new(value, LANGUAGE.t(key), current))
        .into()
}

const fn applies_name(applies_to: AppliesTo) -> &'static str {
    match applies_to {
        AppliesTo::Review => "review",
        AppliesTo::Reply => "reply",
        AppliesTo::Both => "both",
    }
}

/// The articles of the form: without those to remove, and without an empty one at the end.
pub(crate) fn articles(given: &Fields) -> Vec<Article> {
    let mut articles = Vec::new();
    for n in 0..=MAX_ARTICLES {
        let text = |name: &str| given.text(&format!("{name}_{n}")).to_owned();
        let list = |name: &str| text(name).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let translation = |language: &str| {
            let (title, text) = (text(&format!("{language}_title")), text(&format!("{language}_text")));
            (!title.trim().is_empty() || !text.trim().is_empty()).then_some(Translation { title, text })
        };
        let empty = ["code", "title", "text"].iter().all(|name| text(name).trim().is_empty());
        if empty || given.ticked(&format!("remove_{n}")) {
            continue;
        }
        articles.push(Article {
            code: text("code"),
            title: text("title"),
            text: text("text"),
            applies_to: match text("applies_to").as_str() {
                "review" => AppliesTo::Review,
                "reply" => AppliesTo::Reply,
                _ => AppliesTo::Both,
            },
            flags: list("flags"),
            privacy: list("privacy"),
            fr: translation("fr"),
            en: translation("en"),
        });
    }
    articles
}

/// The form as the use case takes it.
pub(crate) fn written(
    given: &Fields,
    articles: Vec<Article>,
) -> Result<(DateTime<Utc>, CodeDraft), RuleError> {
    let wrong = |pointer: &str, detail: &str| {
        let field = FieldError::new(pointer, "invalid_value", detail);
        RuleError { kind: ErrorKind::Invalid, ..RuleError::invalid(vec![field]) }
    };
    let seen = given.text("seen").parse().map_err(|_| wrong("", "Begin opnieuw vanaf deze pagina."))?;
    let day = given.text("valid_from").parse();
    let valid_from = day.map_err(|_| wrong("/valid_from", "Kies een dag."))?;
    Ok((seen, CodeDraft { valid_from, summary: given.text("summary").to_owned(), articles }))
}

/// The form as it was typed.
pub(crate) fn typed(given: &Fields, articles: &[Article]) -> ConductForm {
    ConductForm {
        seen: given.text("seen").to_owned(),
        valid_from: given.text("valid_from").to_owned(),
        summary: given.text("summary").to_owned(),
        articles: fields(articles),
    }
}

/// Errors with the names of the form's fields: `/articles/2/text` is `text_2`.
pub(crate) fn errors(found: &[FieldError]) -> FormErrors {
    let error = |error: &FieldError| {
        let parts: Vec<&str> = error.pointer.split('/').skip(1).collect();
        let field = match parts.as_slice() {
            ["articles", n, name] => format!("{name}_{n}"),
            ["articles"] => String::new(),
            _ => field_name(&error.pointer),
        };
        FormError { field, message: error.detail.clone() }
    };
    FormErrors(found.iter().map(error).collect())
}
