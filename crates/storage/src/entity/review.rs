//! Rows of `reviews`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "reviews")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub facility_id: Uuid,
    pub submitter_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub sector: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    #[sea_orm(column_type = "Text")]
    pub relation: String,
    #[sea_orm(column_type = "Text")]
    pub experienced_in: String,
    #[sea_orm(column_type = "Text")]
    pub language: String,
    #[sea_orm(column_type = "Text")]
    pub questionnaire_version: String,
    #[sea_orm(column_type = "Text")]
    pub code_version: String,
    pub version: i32,
    pub public_version: Option<i32>,
    pub public_mean_parts: Option<i64>,
    pub identity: Vec<u8>,
    #[sea_orm(column_type = "Text")]
    pub identity_key: String,
    pub manage_hash: Option<Vec<u8>>,
    pub created_at: DateTimeUtc,
    pub verified_at: Option<DateTimeUtc>,
    pub published_at: Option<DateTimeUtc>,
    pub updated_at: DateTimeUtc,
    pub answer_by: Option<DateTimeUtc>,
    pub reminded_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub helper: Option<String>,
    pub from_paper: bool,
    pub helper_address: bool,
    pub confirmed_user: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
