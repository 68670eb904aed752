//! The contexts of the pages, one struct a page.

mod account;
mod bulk;
mod case;
mod case_notices;
mod checklist;
mod closed_form;
mod code_shares;
mod compare;
mod conduct;
mod conduct_desk;
mod confirm;
mod coverage;
mod edits;
mod error;
mod facility;
mod figures;
mod form_steps;
mod founding;
mod hearing;
mod hold;
mod home;
mod insight;
mod invitations;
mod join;
mod login;
mod looks;
mod manage;
mod manage_stages;
mod map;
mod member_list;
mod members;
mod newsletters;
mod notice;
mod notifications;
mod onboarding;
mod open_data;
mod overview;
mod paper_entry;
mod partnerships;
mod pilot_feedback;
mod pilots;
mod problem;
mod programme_edit;
mod promise;
mod provider;
mod question;
mod queue;
mod reference;
mod reply_words;
mod review_form;
mod review_search;
mod scores;
mod signals;
mod statement;
mod subscriptions;
mod team;
mod ties;
mod transparency;
mod verification;
mod widget;
mod wish;

pub use account::{AccountPage, EnrolmentView, ForgotPage, LoginCodePage, NewPasswordPage};
pub use bulk::{
    AlikeRow, BulkChoosePage, BulkConfirmPage, BulkForm, BulkItemRow, BulkListPage, BulkResultPage, BulkRow,
    BulkTold,
};
pub use case::{
    ArticleBox, Authenticity, CaseHelp, CasePage, CaseReplyView, CaseUpdate, Claim, CorrectionBox,
    DecisionForm, Evidence, Finding, FreeRedaction, HandOverForm, HidingForm, HistoryRow, Later,
    MailPreviews, MailView, Mark, NoteRow, PastDecision, Pattern, RedactionBox, Report, ScoreRow,
    SeenReading, ShownIdentity, SimilarRow, SubmitterContext, TeamNotes, TextPiece, VersionDiff, WeekColumn,
    Weight,
};
pub use case_notices::{AppealView, CaseNotices, NoticeView};
pub use checklist::{ChecklistView, OnboardingBoardPage, OnboardingRow, StepView, SumRow};
pub use closed_form::ClosedFormPage;
pub use code_shares::{CodeShareRow, CodeSharesPage};
pub use compare::{CompareBar, CompareColumn, ComparePage, CompareScore, CompareTheme};
pub use conduct::{Article, ConductPage, PastVersion};
pub use conduct_desk::{
    ArticleChange, ArticleFields, ConductDraftPage, ConductForm, ConductRow, ConductWorkPage,
};
pub use confirm::{ConfirmPage, ConfirmedPage, LinkExpiredPage, ThanksPage, TooEarlyPage};
pub use coverage::{CoverageMap, CoveredPlace};
pub use edits::{EditsView, MaskKind};
pub use error::ErrorPage;
pub use facility::{
    BeforeView, CanReview, FacilityFacts, FacilityPage, Machine, PublicReview, ReplyView, ReviewFilters,
    ThemeScore, UpdateView,
};
pub use figures::{FiguresForm, FiguresGroup, FiguresKind, FiguresLine, FiguresPage, FiguresShown};
pub use form_steps::{CheckRow, FormStep, HelpFinding, HelpHint, ScriptWords, WritingHelp, text_languages};
pub use founding::{FoundingForm, FoundingPage, InvitedOwner, OwnerForm};
pub use hearing::{CaseHearing, HearingPage, HearingView, HearingsPage};
pub use hold::{Hold, HoldPage};
pub use home::{FacetGroup, FacetLink, FacilityCard, FindHelp, HomePage, SearchForm};
pub use insight::{
    InsightHanded, InsightPage, InsightPeers, InsightQuarter, InsightShown, InsightTheme, InsightWordPage,
    InsightWords,
};
pub use invitations::{BatchRow, CodesView, InvitationEntryPage, InvitationsPage};
pub use join::{
    JoinForm, JoinFormPage, JoinPage, JoinPlace, JoinStep, JoinStepPage, OwnApplicationPage, ProgrammeView,
};
pub use login::LoginPage;
pub use looks::{LookRow, LooksPage};
pub use manage::{
    AmendForm, ArticleRef, Happened, ManagePage, OwnDecision, ProposalView, PublishedView, TimelineEntry,
    VersionView,
};
pub use map::{MapName, MapPlace, PlaceMap, Ring};
pub use member_list::{ListedMemberRow, MemberListPage};
pub use members::{
    ColleagueRow, InvitationStep, MemberForm, MemberInvitationPage, MemberOrganisationsPage,
    OpenInvitationRow, OrganisationMemberPage, OrganisationMembersPage, OrganisationRow,
};
pub use newsletters::{NewsletterField, NewsletterListPage, NewsletterPage, NewsletterRow};
pub use notice::{
    NoticeConfirmPage, NoticeForm, NoticeFormPage, NoticeMail, NoticeThanksPage, NoticeTrackPage,
    notice_capacities, notice_reasons,
};
pub use notifications::{NotificationRow, NotificationsPage, StopNewsPage};
pub use onboarding::{
    CharterView, ContactForm, ContactRow, OnboardingCard, OnboardingPage, OnboardingsPage, PlaceRow,
};
pub use open_data::OpenDataPage;
pub use overview::{InspectorateMonthPage, OverviewPage, OverviewShown};
pub use paper_entry::{PaperEntryPage, PaperFoundPage};
pub use partnerships::{PartnershipLine, PartnershipPage, PartnershipsPage};
pub use pilot_feedback::{AnswerRow, AnswerSums, PilotFeedbackPage, TopicForm, TopicView};
pub use pilots::{
    ApplicationRow, BoardRow, InstapView, LocationRow, PilotApplicationPage, PilotBoardPage, PilotListPage,
    RuleRow, StepRow,
};
pub use problem::ProblemPage;
pub use programme_edit::{ProgrammeEditPage, RuleForm, VersionLine};
pub use promise::{PromisePage, PromiseQuestion, PromiseView};
pub use provider::{
    ProviderFacilitiesPage, ProviderFacility, ProviderReview, ProviderReviewPage, ProviderReviewsPage,
    ReplyForm, ReplyWarnings, WaitingReply,
};
pub use question::{QuestionForm, QuestionPage};
pub use queue::{Claimant, Counted, QueueFilters, QueuePage, QueueRow, QueueTab};
pub use reference::{
    ApiAnswer, ApiBody, ApiCall, ApiCallLink, ApiField, ApiPart, ApiText, ReferencePage, ReferencePartPage,
};
pub use review_form::{FacilityRef, ReviewForm, ReviewFormPage};
pub use review_search::{ReviewHit, ReviewSearchPage};
pub use scores::{AggregateView, QuarterView, ScoresView, ThemeView};
pub use signals::{
    CaseSignals, ContactView, NewSignalForm, NewSignalPage, SignalListPage, SignalLogRow, SignalPage,
    SignalPlace, SignalRow, SignalStep, StepForm,
};
pub use statement::StatementView;
pub use subscriptions::{
    SubscribeForm, SubscribePage, SubscribeThanksPage, SubscriptionRow, SubscriptionStep,
    SubscriptionStepPage, SubscriptionsPage,
};
pub use team::{InvitationRow, InviteForm, LateRow, LoadRow, MemberPage, MemberRow, SessionRow, TeamPage};
pub use ties::{FoundPlace, TieRow, TiesPage};
pub use transparency::{SMALL, TransparencyPage};
pub use verification::{
    OrganisationProofPage, PilotOrganisationPage, PilotOrganisationRow, PilotOrganisationsPage, ProofRow,
    RunFacility,
};
pub use widget::{EmbedPage, WidgetPage};
pub use wish::{GateView, WishPage, WishStep, WishStepPage};
