//! `/melding/volg/{token}`: how a notice stands.

use crate::done::Done;
use crate::respond;
use crate::view::{self, facility};
use crate::visit::Visit;
use axum::extract::State;
use axum::response::Response;
use http_kit::{Path, Platform, Problem, Query};
use submission::NoticeFollower;
use templates::Shell;
use templates::forms::FormErrors;
use templates::pages::{ArticleRef, NoticeTrackPage};

/// How a notice stands, and the form to appeal. 404 for an unknown token.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let follower = platform.submissions.follower(&token).await?;
    let shell = view::public(&platform, &visit, "/melding").with_notice(done.notice());
    respond::ok(&context(&platform, shell, token, &follower).await?)
}

pub(super) async fn context(
    platform: &Platform,
    shell: Shell,
    token: String,
    follower: &NoticeFollower,
) -> Result<NoticeTrackPage, Problem> {
    let followed = platform.submissions.followed(follower).await?;
    let code = shell.language.code_of_conduct(&platform.submissions.rules().code);
    let title = |article: &str| code.article(article).map(|found| found.title.clone()).unwrap_or_default();
    let articles = followed.articles.iter();
    let notice = followed.notice;
    Ok(NoticeTrackPage {
        shell,
        token,
        reference: followed.reference,
        facility: facility::named(&followed.facility),
        state: notice.state,
        reason: notice.reason,
        explanation: notice.explanation,
        submitted_at: notice.submitted_at,
        outcome: notice.outcome,
        decided_at: notice.decided_at,
        message: notice.message,
        articles: articles.map(|code| ArticleRef { code: code.clone(), title: title(code) }).collect(),
        appeal_until: followed.appeal_until,
        appeal_reason: String::new(),
        appeal: followed.appeal.map(|appeal| appeal.outcome),
        errors: FormErrors::none(),
    })
}
