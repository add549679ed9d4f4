module app

go 1.27
