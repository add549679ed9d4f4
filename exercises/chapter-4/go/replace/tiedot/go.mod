module github.com/HouzuoGuo/tiedot

go 1.14
