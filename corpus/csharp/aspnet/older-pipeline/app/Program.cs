using Microsoft.AspNetCore;
using PostOffice.Web;

WebHost.CreateDefaultBuilder(args).UseStartup<Startup>().Build().Run();
