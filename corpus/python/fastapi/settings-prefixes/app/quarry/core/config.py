from pydantic import BaseModel, Field, computed_field
from pydantic_settings import BaseSettings, SettingsConfigDict


class V2(BaseModel):
    prefix: str = "/v2"
    stones: str = "/stones"
    carts: str = "/carts"


class Api(BaseModel):
    prefix: str = "/api"
    v2: V2 = V2()


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="QUARRY_", env_nested_delimiter="__")

    api: Api = Api()
    health_path: str = Field(default="/healthz", description="Where the balancer asks")
    hooks: str = Field("/hooks", validation_alias="WEBHOOK_ROOT")
    site: str = "north"

    @property
    def pit_prefix(self) -> str:
        return f"{self.api.prefix}/pits/{self.site}"

    @computed_field
    @property
    def docs_prefix(self) -> str:
        return self.api.prefix + "/papers"


settings = Settings()
