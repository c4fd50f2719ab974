module auction.example/stamps

go 1.25

require github.com/astaxie/beego v1.12.3
