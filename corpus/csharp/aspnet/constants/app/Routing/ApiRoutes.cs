namespace Bank.Api.Routing
{
    public static class Prefixes
    {
        public const string Root = "api";
        internal const string Version = "v3", Base = Root + "/" + Version;
    }

    public static class ApiRoutes
    {
        public static class Accounts
        {
            public const string All = $"{Prefixes.Base}/accounts";
            public const string One = All + "/{iban}";
            public const string Entries = $"{One}/entries";
        }

        public const string Absolute = "~/" + Prefixes.Base;
    }
}
