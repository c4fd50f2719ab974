global using Bank.Api.Routing;
global using Microsoft.AspNetCore.Mvc;
global using static Bank.Api.Routing.Prefixes;
