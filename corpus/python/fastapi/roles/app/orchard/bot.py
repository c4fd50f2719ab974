"""The pickers' chat: commands and menus, no web routes."""

import typer
from slack_bolt import App

from orchard.trees import router

bolt = App()
cli = typer.Typer()


# no-route: a menu of the chat
@bolt.options("/tree-kinds")
def kinds(ack):
    ack(options=[])


# no-route: a command of the chat
@bolt.command("/pick")
def pick(ack):
    ack()


# no-route: a command of the shell
@cli.command("/count")
def count() -> None:
    print(len(router.routes))
