from functools import lru_cache

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="FREIGHT_")

    api_prefix: str = "/api/v1"
    title: str = "Freight desk"
    page_size: int = 50


@lru_cache
def get_settings() -> Settings:
    return Settings()


settings = get_settings()
