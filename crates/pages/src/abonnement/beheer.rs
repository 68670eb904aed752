//! `/abonnement/beheer/{token}`: everything that a mailbox follows.

use crate::done::Done;
use crate::fields::Fields;
use crate::respond;
use crate::view::{self, subscriptions};
use crate::visit::Visit;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::SubscriptionId;
use domain::subscription::Frequency;
use domain::{ErrorKind, FieldError, RuleError};
use http_kit::{Form, Path, Platform, Problem, Query, session};
use templates::pages::SubscriptionsPage;

const FIELDS: [&str; 3] = ["abonnement", "frequency", "doe"];

/// The list; 404 once nothing is followed any more.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let subscriber = platform.submissions.subscriber(&token).await?;
    let things = platform.submissions.subscriptions(&subscriber).await?;
    let shell = view::public(&platform, &visit, "/abonnement").with_notice(done.notice());
    let rows = things.iter().map(|thing| subscriptions::row(shell.language, thing)).collect();
    respond::ok(&SubscriptionsPage { shell, token, rows })
}

/// Changes how often, stops one, or stops all: 303 back to the list, or to the page that says it is over.
pub(crate) async fn change(
    State(platform): State<Platform>,
    Path(token): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    fields.only(|name| FIELDS.contains(&name))?;
    let submissions = &platform.submissions;
    let subscriber = submissions.subscriber(&token).await?;
    let id = || fields.text("abonnement").parse::<SubscriptionId>().map_err(|_| unknown("/abonnement"));
    match fields.text("doe") {
        "stop-alles" => {
            submissions.stop_subscriptions(&subscriber).await?;
        }
        "stop" => submissions.stop_subscription(&subscriber, id()?).await?,
        "bewaar" => {
            let frequency: Frequency = fields.text("frequency").parse().map_err(|_| unknown("/frequency"))?;
            submissions.change_frequency(&subscriber, id()?, frequency).await?;
            return respond::see_other(&format!("/abonnement/beheer/{token}?gedaan=bewaard"));
        }
        _ => return Err(unknown("/doe").into()),
    }
    // With the last subscription the mailbox is forgotten, and the link opens nothing any more.
    match submissions.subscriber(&token).await {
        Ok(_) => respond::see_other(&format!("/abonnement/beheer/{token}?gedaan=gestopt")),
        Err(refusal) if refusal.kind == ErrorKind::NotFound => {
            respond::see_other("/abonnement?gedaan=gestopt")
        }
        Err(other) => Err(other.into()),
    }
}

fn unknown(pointer: &'static str) -> RuleError {
    RuleError::invalid(vec![FieldError::new(pointer, "unknown_choice", "Kies een van de knoppen.")])
}
