process.env.TZ ??= "UTC";
